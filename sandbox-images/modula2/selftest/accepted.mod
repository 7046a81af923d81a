MODULE main;

FROM STextIO IMPORT WriteLn;
FROM SWholeIO IMPORT ReadInt, WriteInt;

VAR
  a, b: INTEGER;

BEGIN
  ReadInt(a);
  ReadInt(b);
  WriteInt(a + b, 0);
  WriteLn
END main.
