import * as fs from 'fs';
import { add } from './adder';

console.log(add(fs.readFileSync(0, 'utf8')));
