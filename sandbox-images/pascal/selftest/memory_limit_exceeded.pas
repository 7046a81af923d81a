var
  block: pbyte;
  i: longint;
begin
  while true do
  begin
    getmem(block, 1048576);
    for i := 0 to 1023 do block[i * 1024] := 1;
  end;
end.
