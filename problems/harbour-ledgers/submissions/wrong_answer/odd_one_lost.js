// Wrong: forgets the last ledger of a round when their number is odd.
var mergeLedgers = function (ledgers) {
  const values = (node) => {
    const all = [];
    for (; node; node = node.next) all.push(node.val);
    return all;
  };
  let lists = ledgers.map(values);
  while (lists.length > 1) {
    const next = [];
    for (let i = 0; i + 1 < lists.length; i += 2) next.push([...lists[i], ...lists[i + 1]].sort((a, b) => a - b));
    lists = next;
  }
  return (lists[0] ?? []).reduceRight((next, value) => new ListNode(value, next), null);
};
