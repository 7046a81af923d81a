MODULE main;

VAR
  x: INTEGER;

BEGIN
  x := "forty-two"
END main.
