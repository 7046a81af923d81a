// Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
'use strict';
const fs = require('fs');
const path = require('path');

const plan = @PLAN@;
const FILE = '@FILE@';

class ListNode {
    constructor(val, next) {
        this.val = val === undefined ? 0 : val;
        this.next = next === undefined ? null : next;
    }
}

class TreeNode {
    constructor(val, left, right) {
        this.val = val === undefined ? 0 : val;
        this.left = left === undefined ? null : left;
        this.right = right === undefined ? null : right;
    }
}

globalThis.ListNode = ListNode;
globalThis.TreeNode = TreeNode;

/** The solver's code gave what its type does not hold. */
class Unfit extends Error {}

/** The solver's code has no such function, class or method. */
class Missing extends Error {}

class Reader {
    constructor(data) {
        this.data = data;
        this.at = 0;
    }

    count() {
        this.at += 4;
        return this.data.readUInt32LE(this.at - 4);
    }

    int() {
        // Values of `integer` lie in the lower half, and their sign in it.
        this.at += 8;
        return this.data.readInt32LE(this.at - 8);
    }

    read(type) {
        if (type.endsWith('[]')) {
            const items = new Array(this.count());
            const item = type.slice(0, -2);
            for (let i = 0; i < items.length; i++) items[i] = item === 'integer' ? this.int() : this.read(item);
            return items;
        }
        switch (type) {
            case 'integer':
                return this.int();
            case 'long':
                this.at += 8;
                return this.data.readBigInt64LE(this.at - 8);
            case 'double':
                this.at += 8;
                return this.data.readDoubleLE(this.at - 8);
            case 'boolean':
                return this.data[this.at++] === 1;
            case 'character':
                return String.fromCodePoint(this.count());
            case 'string': {
                const length = this.count();
                this.at += length;
                return this.data.toString('utf8', this.at - length, this.at);
            }
            case 'ListNode': {
                const first = new ListNode();
                let last = first;
                for (let left = this.count(); left > 0; left--) last = last.next = new ListNode(this.int());
                return first.next;
            }
            default:
                return this.tree();
        }
    }

    tree() {
        const nodes = new Array(this.count());
        for (let i = 0; i < nodes.length; i++) nodes[i] = this.data[this.at++] === 1 ? new TreeNode(this.int()) : null;
        const parents = nodes.filter((node) => node !== null);
        for (let i = 1; i < nodes.length; i++) parents[(i - 1) >> 1][i % 2 === 1 ? 'left' : 'right'] = nodes[i];
        return nodes.length > 0 ? nodes[0] : null;
    }
}

class Writer {
    constructor(mark) {
        this.data = Buffer.alloc(1 << 16);
        this.at = 0;
        this.byte(mark.charCodeAt(0));
    }

    room(bytes) {
        if (this.at + bytes > this.data.length) {
            const larger = Buffer.alloc(2 * (this.at + bytes));
            this.data.copy(larger, 0, 0, this.at);
            this.data = larger;
        }
        this.at += bytes;
        return this.at - bytes;
    }

    byte(value) {
        const at = this.room(1);
        this.data[at] = value;
    }

    count(value) {
        const at = this.room(4);
        this.data.writeUInt32LE(value, at);
    }

    long(value) {
        const at = this.room(8);
        this.data.writeBigInt64LE(value, at);
    }

    text(value) {
        const bytes = Buffer.from(value, 'utf8');
        this.count(bytes.length);
        const at = this.room(bytes.length);
        bytes.copy(this.data, at);
    }

    write(type, value, call) {
        const due = (fits) => {
            if (!fits) throw new Unfit(`${call} returned ${shown(value)} where ${type} is due`);
        };
        if (type.endsWith('[]')) {
            due(Array.isArray(value));
            this.count(value.length);
            const item = type.slice(0, -2);
            for (let i = 0; i < value.length; i++) this.write(item, value[i], call);
            return;
        }
        switch (type) {
            case 'integer':
            case 'long': {
                const whole = typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
                due(whole && BigInt.asIntN(64, BigInt(value)) === BigInt(value));
                this.long(BigInt(value));
                break;
            }
            case 'double': {
                due(typeof value === 'number');
                const at = this.room(8);
                this.data.writeDoubleLE(value, at);
                break;
            }
            case 'boolean':
                due(typeof value === 'boolean');
                this.byte(value ? 1 : 0);
                break;
            case 'character':
                due(typeof value === 'string' && [...value].length === 1);
                this.count(value.codePointAt(0));
                break;
            case 'string':
                due(typeof value === 'string');
                this.text(value);
                break;
            case 'ListNode': {
                const values = [];
                for (let node = value; node !== null; node = node.next) {
                    due(typeof node === 'object');
                    values.push(node.val);
                }
                this.write('integer[]', values, call);
                break;
            }
            default: {
                const nodes = [value];
                for (let i = 0; i < nodes.length; i++) {
                    due(typeof nodes[i] === 'object');
                    if (nodes[i] !== null) nodes.push(nodes[i].left, nodes[i].right);
                }
                this.count(nodes.length);
                for (const node of nodes) {
                    this.byte(node === null ? 0 : 1);
                    if (node !== null) this.write('integer', node.val, call);
                }
            }
        }
    }
}

function shown(value) {
    let text;
    try {
        text = typeof value === 'bigint' ? `${value}n` : typeof value === 'function' ? 'a function' : JSON.stringify(value);
    } catch {
        text = typeof value;
    }
    text = String(text);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function load(name) {
@LOAD@
}

function answer(reader) {
    const writer = new Writer('A');
    const methods = plan.methods;
    const given = (types) => types.map((type) => reader.read(type));
    const name = plan.class || methods[0].name;
    const found = load(name);
    if (typeof found !== 'function') throw new Missing(`there is no ${plan.class ? 'class' : 'function'} ${name}`);
    if (plan.class) {
        let calls = reader.count();
        const made = new found(...given(plan.constructor));
        while (calls-- > 0) {
            const method = methods[reader.count()];
            if (typeof made[method.name] !== 'function') {
                throw new Missing(`the class ${name} has no method ${method.name}`);
            }
            const result = made[method.name](...given(method.params));
            if (method.returns !== 'void') writer.write(method.returns, result, method.name);
        }
        return writer;
    }
    const values = given(methods[0].params);
    const changed = values[plan.mutates];
    const result = found(...values);
    if (plan.first_k || plan.mutates < 0) writer.write(methods[0].returns, result, name);
    if (plan.mutates >= 0) writer.write(methods[0].params[plan.mutates], changed, name);
    return writer;
}

/** The exception as the solver should see it: without the driver's frames. */
function explain(error) {
    const stack = String((error && error.stack) || error).split('\n');
    const own = stack.filter((line) => !/^\s+at /.test(line) || line.includes(FILE)).map((line) => line.replace(__dirname + path.sep, ''));
    const place = own.join('\n').match(new RegExp(`${FILE.replace('.', '\\.')}:(\\d+)`));
    process.stderr.write(`${own.join('\n')}\n`);
    const writer = new Writer('E');
    writer.count(place ? Number(place[1]) : 0);
    writer.text(error instanceof Error ? `${error.name}: ${error.message}` : shown(error));
    return writer;
}

function main() {
    const reader = new Reader(fs.readFileSync(0));
    let writer;
    let code = 0;
    try {
        writer = answer(reader);
    } catch (error) {
        if (error instanceof Unfit) {
            writer = new Writer('W');
            writer.text(error.message);
        } else if (error instanceof Missing) {
            writer = new Writer('E');
            writer.count(0);
            writer.text(error.message);
            code = 1;
        } else {
            writer = explain(error);
            code = 1;
        }
    }
    for (let at = 0; at < writer.at;) at += fs.writeSync(3, writer.data, at, writer.at - at);
    process.exit(code);
}

main();
