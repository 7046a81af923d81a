MODULE main;

FROM STextIO IMPORT WriteLn;
FROM SWholeIO IMPORT ReadInt, WriteInt;
FROM adder IMPORT add;

VAR
  a, b: INTEGER;

BEGIN
  ReadInt(a);
  ReadInt(b);
  WriteInt(add(a, b), 0);
  WriteLn
END main.
