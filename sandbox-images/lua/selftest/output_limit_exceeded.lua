local line = ("4"):rep(10000)
while true do print(line) end
