MODULE main;

VAR
  x: INTEGER;

BEGIN
  x := y
END main.
