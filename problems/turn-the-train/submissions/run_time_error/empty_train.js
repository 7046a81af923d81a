// Crashes: takes it for granted that there is a first wagon.
var turnTrain = function (head) {
  let turned = null;
  do {
    const rest = head.next;
    head.next = turned;
    turned = head;
    head = rest;
  } while (head);
  return turned;
};
