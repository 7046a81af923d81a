// What a solver's JavaScript takes for granted, and how values are read and written. For verify.py alone.
function ListNode(val, next) {
  this.val = val === undefined ? 0 : val;
  this.next = next === undefined ? null : next;
}

function TreeNode(val, left, right) {
  this.val = val === undefined ? 0 : val;
  this.left = left === undefined ? null : left;
  this.right = right === undefined ? null : right;
}

const judge = {
  decode(kind, value) {
    if (kind.endsWith("[]")) return value.map((item) => judge.decode(kind.slice(0, -2), item));
    if (kind === "long") return BigInt(value);
    if (kind === "ListNode") return value.reduceRight((next, item) => new ListNode(item, next), null);
    if (kind !== "TreeNode") return value;
    const nodes = value.map((item) => (item === null ? null : new TreeNode(item)));
    let next = 1;
    for (const node of nodes) {
      if (node === null) continue;
      node.left = nodes[next++] ?? null;
      node.right = nodes[next++] ?? null;
    }
    return nodes[0] ?? null;
  },

  encode(kind, value) {
    if (kind.endsWith("[]")) return `[${Array.from(value, (item) => judge.encode(kind.slice(0, -2), item)).join(",")}]`;
    if (kind === "ListNode") {
      const values = [];
      for (let node = value; node; node = node.next) values.push(node.val);
      return JSON.stringify(values);
    }
    if (kind === "TreeNode") {
      const nodes = [value];
      for (const node of nodes) if (node) nodes.push(node.left, node.right);
      while (nodes.length > 0 && !nodes[nodes.length - 1]) nodes.pop();
      return JSON.stringify(nodes.map((node) => (node ? node.val : null)));
    }
    return typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? "null");
  },

  call(method, run, args) {
    const values = method.params.map((param, i) => judge.decode(param.type, args[i]));
    const returned = run(...values);
    if (method.mutates === undefined) {
      return method.returns === "void" ? "null" : judge.encode(method.returns, returned);
    }
    const place = method.params.findIndex((param) => param.name === method.mutates);
    const kind = method.params[place].type;
    if (method.returns === "void") return judge.encode(kind, values[place]);
    if (!(returned >= 0 && returned <= values[place].length)) return "null";
    return judge.encode(kind, values[place].slice(0, returned));
  },

  main(solution, signature) {
    let text = require("fs").readFileSync(0, "utf8").trimEnd();
    // Numbers of more digits than a Number holds come as texts.
    if (JSON.stringify(signature).includes('"long')) text = text.replace(/-?\d{16,}/g, '"$&"');
    const lines = text.split("\n").map((line) => JSON.parse(line));
    if (signature.class === undefined) {
      console.log(judge.call(signature, solution, lines));
      return;
    }
    const [names, args] = lines;
    const target = new solution(...signature.constructor.map((param, i) => judge.decode(param.type, args[0][i])));
    const answers = names.slice(1).map((name, i) => {
      const method = signature.methods.find((candidate) => candidate.name === name);
      return judge.call(method, target[name].bind(target), args[i + 1]);
    });
    console.log(`[${["null", ...answers].join(",")}]`);
  },
};
