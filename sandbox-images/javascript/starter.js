const data = require('fs').readFileSync(0, 'utf8');
const lines = data.split('\n');

const out = [];
console.log(out.join('\n'));
