import * as fs from 'fs';

const line = '42'.repeat(5000);
for (;;) fs.writeSync(1, line);
