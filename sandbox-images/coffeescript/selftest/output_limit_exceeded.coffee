fs = require 'fs'
line = '42'.repeat 5000
fs.writeSync 1, line while true
