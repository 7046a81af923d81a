{ add } = require './adder'
console.log add require('fs').readFileSync(0, 'utf8')
