// Wrong: the usual trick to cut off what is behind the point, | 0, cuts to 32 bits.
var ledgerValue = function (tokens) {
  const stack = [];
  for (const token of tokens) {
    if (!"+-*/".includes(token)) {
      stack.push(Number(token));
      continue;
    }
    const right = stack.pop();
    const left = stack.pop();
    if (token === "+") stack.push(left + right);
    else if (token === "-") stack.push(left - right);
    else if (token === "*") stack.push(left * right);
    else stack.push((left / right) | 0);
  }
  return stack.pop();
};
