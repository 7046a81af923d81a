/**
 * @param {number[]} changes
 * @param {number} total
 * @return {number}
 */
var countStretches = function (changes, total) {
  const seen = new Map([[0, 1]]);
  let answer = 0;
  let running = 0;
  for (const change of changes) {
    running += change;
    answer += seen.get(running - total) ?? 0;
    seen.set(running, (seen.get(running) ?? 0) + 1);
  }
  return answer;
};
