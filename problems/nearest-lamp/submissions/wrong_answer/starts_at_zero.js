// Wrong: starts both walks as if a lamp stood just outside of the street.
var nearestLamp = function (street, lamp) {
  const n = street.length;
  const answer = new Array(n).fill(n);
  for (let i = 0, distance = 0; i < n; i++) {
    distance = street[i] === lamp ? 0 : distance + 1;
    answer[i] = distance;
  }
  for (let i = n - 1, distance = 0; i >= 0; i--) {
    distance = street[i] === lamp ? 0 : distance + 1;
    answer[i] = Math.min(answer[i], distance);
  }
  return answer;
};
