/**
 * @param {string} street
 * @param {character} lamp
 * @return {number[]}
 */
var nearestLamp = function (street, lamp) {
  const answer = [];
  let last = -Infinity;
  for (let i = 0; i < street.length; i++) {
    if (street[i] === lamp) last = i;
    answer.push(i - last);
  }
  last = Infinity;
  for (let i = street.length - 1; i >= 0; i--) {
    if (street[i] === lamp) last = i;
    answer[i] = Math.min(answer[i], last - i);
  }
  return answer;
};
