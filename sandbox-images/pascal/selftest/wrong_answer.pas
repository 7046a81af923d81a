begin
  writeln(41);
end.
