/**
 * @param {string[]} tokens
 * @return {number}
 */
var ledgerValue = function (tokens) {
  const operations = {
    "+": (a, b) => a + b,
    "-": (a, b) => a - b,
    "*": (a, b) => a * b,
    // A quotient of -0 is 0.
    "/": (a, b) => Math.trunc(a / b) + 0,
  };
  const stack = [];
  for (const token of tokens) {
    if (token in operations) {
      const right = stack.pop();
      const left = stack.pop();
      stack.push(operations[token](left, right));
    } else {
      stack.push(Number(token));
    }
  }
  return stack.pop();
};
