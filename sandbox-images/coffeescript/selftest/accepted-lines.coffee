lines = require('fs').readFileSync(0, 'utf8').split '\n'
sum = 0
sum += Number lines[i] for i in [1..Number lines[0]]
console.log sum
