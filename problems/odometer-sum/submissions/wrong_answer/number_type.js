// Wrong: a Number of JavaScript is exact up to 2 ** 53 only.
var odometerSum = function (a, b) {
  const value = (node) => {
    let text = "";
    for (; node; node = node.next) text = node.val + text;
    return Number(text);
  };
  const sum = BigInt(Math.min(value(a) + value(b), Number.MAX_VALUE));
  return [...String(sum)].reduce((next, digit) => new ListNode(Number(digit), next), null);
};
