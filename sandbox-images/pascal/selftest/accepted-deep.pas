{ n is looked at after the call: no compiler makes a loop of it. }
function depth(n: longint): longint;
var below: longint;
begin
  if n = 0 then exit(0);
  below := depth(n - 1);
  if below = n - 1 then depth := n else depth := -1;
end;

begin
  if depth(100000) = 100000 then writeln(42);
end.
