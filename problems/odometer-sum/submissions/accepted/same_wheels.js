/**
 * @param {ListNode} a
 * @param {ListNode} b
 * @return {ListNode}
 */
var odometerSum = function (a, b) {
  const head = a;
  let carry = 0;
  for (;;) {
    const sum = a.val + (b?.val ?? 0) + carry;
    a.val = sum % 10;
    carry = sum > 9 ? 1 : 0;
    b = b?.next ?? null;
    if (a.next === null) {
      // The rest of the other number, or the carry, goes on from here.
      if (b === null && carry === 0) return head;
      a.next = new ListNode(0);
    }
    a = a.next;
  }
};
