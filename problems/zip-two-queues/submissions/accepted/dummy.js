/**
 * @param {ListNode} first
 * @param {ListNode} second
 * @return {ListNode}
 */
var zipQueues = function (first, second) {
  const dummy = new ListNode(0);
  let last = dummy;
  while (first && second) {
    if (first.val <= second.val) {
      last.next = first;
      first = first.next;
    } else {
      last.next = second;
      second = second.next;
    }
    last = last.next;
  }
  last.next = first ?? second;
  return dummy.next;
};
