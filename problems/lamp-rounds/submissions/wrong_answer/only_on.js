// Wrong: whoever comes past turns lamps on and never off.
var walkRounds = function (lamps, walks) {
  const change = new Array(lamps.length + 1).fill(0);
  for (const [first, last] of walks) {
    change[first]++;
    change[last + 1]--;
  }
  let walking = 0;
  lamps.forEach((lamp, i) => {
    walking += change[i];
    lamps[i] = lamp || walking > 0;
  });
};
