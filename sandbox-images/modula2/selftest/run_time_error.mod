MODULE main;

FROM STextIO IMPORT WriteString, WriteLn;

BEGIN
  WriteString("42");
  WriteLn;
  HALT(3)
END main.
