MODULE main;

FROM STextIO IMPORT WriteString, WriteLn;

PROCEDURE depth(n: INTEGER): INTEGER;
BEGIN
  IF n = 0 THEN RETURN 0 END;
  RETURN 1 + depth(n - 1)
END depth;

BEGIN
  IF depth(100000) = 100000 THEN
    WriteString("42");
    WriteLn
  END
END main.
