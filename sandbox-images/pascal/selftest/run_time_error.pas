begin
  writeln(42);
  halt(3);
end.
