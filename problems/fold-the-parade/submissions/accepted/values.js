/**
 * @param {ListNode} head
 * @return {void} changes the list in place
 */
var foldParade = function (head) {
  const odd = [];
  const even = [];
  let position = 1;
  for (let node = head; node; node = node.next) (position++ % 2 === 1 ? odd : even).push(node.val);
  const values = [...odd, ...even.reverse()];
  let i = 0;
  for (let node = head; node; node = node.next) node.val = values[i++];
};
