MODULE main;

FROM STextIO IMPORT WriteLn;
FROM SWholeIO IMPORT ReadInt, WriteInt;

VAR
  n: INTEGER;

BEGIN
  ReadInt(n);
  WriteInt(n, 0);
  WriteLn
END main.
