/**
 * @param {ListNode} head
 * @return {ListNode}
 */
var turnTrain = function (head) {
  let turned = null;
  for (let node = head; node !== null; node = node.next) {
    turned = new ListNode(node.val, turned);
  }
  return turned;
};
