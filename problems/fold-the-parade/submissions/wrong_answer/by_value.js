// Wrong: looks at the values instead of the positions.
var foldParade = function (head) {
  const values = [];
  for (let node = head; node; node = node.next) values.push(node.val);
  const folded = [...values.filter((value) => value % 2 !== 0), ...values.filter((value) => value % 2 === 0).reverse()];
  let i = 0;
  for (let node = head; node; node = node.next) node.val = folded[i++];
};
