/**
 * @param {ListNode[]} ledgers
 * @return {ListNode}
 */
var mergeLedgers = function (ledgers) {
  const mergeTwo = (a, b) => {
    const dummy = new ListNode(0);
    let last = dummy;
    while (a && b) {
      if (a.val <= b.val) {
        last.next = a;
        a = a.next;
      } else {
        last.next = b;
        b = b.next;
      }
      last = last.next;
    }
    last.next = a ?? b ?? null;
    return dummy.next;
  };
  if (ledgers.length === 0) return null;
  while (ledgers.length > 1) {
    const next = [];
    for (let i = 0; i < ledgers.length; i += 2) next.push(mergeTwo(ledgers[i], ledgers[i + 1]));
    ledgers = next;
  }
  return ledgers[0];
};
