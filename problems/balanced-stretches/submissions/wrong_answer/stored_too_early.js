// Wrong: stores the running sum before looking, so for a total of 0 the empty stretch counts.
var countStretches = function (changes, total) {
  const seen = new Map([[0, 1]]);
  let answer = 0;
  let running = 0;
  for (const change of changes) {
    running += change;
    seen.set(running, (seen.get(running) ?? 0) + 1);
    answer += seen.get(running - total) ?? 0;
  }
  return answer;
};
