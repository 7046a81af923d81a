MODULE main;

VAR
  n: CARDINAL;

BEGIN
  n := 0;
  LOOP
    n := 1 - n
  END
END main.
