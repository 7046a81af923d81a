program main;

var
  n: longint;

begin
  readln(n);
end.
