held = {};
while true
  held{end + 1} = ones(1, 131072);
end
