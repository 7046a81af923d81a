def depth: if . == 0 then 0 else (. - 1 | depth) + 1 end;
if (100000 | depth) == 100000 then 42 else empty end
