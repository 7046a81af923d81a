MODULE main;

FROM STextIO IMPORT SkipLine, WriteLn;
FROM SWholeIO IMPORT ReadInt, WriteInt;

VAR
  n: INTEGER;

BEGIN
  ReadInt(n);
  SkipLine; (* on to the next line *)
  WriteInt(n, 0);
  WriteLn
END main.
