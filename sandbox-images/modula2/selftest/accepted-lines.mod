MODULE main;

FROM STextIO IMPORT SkipLine, WriteLn;
FROM SWholeIO IMPORT ReadInt;
IMPORT SLongWholeIO;

VAR
  n, x, i: INTEGER;
  sum: LONGINT;

BEGIN
  ReadInt(n);
  SkipLine;
  sum := 0;
  FOR i := 1 TO n DO
    ReadInt(x);
    SkipLine;
    sum := sum + VAL(LONGINT, x)
  END;
  SLongWholeIO.WriteInt(sum, 0);
  WriteLn
END main.
