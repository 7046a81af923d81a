local adder = require("adder")
print(adder.add(io.read("n", "n")))
