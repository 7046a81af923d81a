/**
 * @param {boolean[]} lamps
 * @param {number[][]} walks
 * @return {void} changes lamps in place
 */
var walkRounds = function (lamps, walks) {
  const flips = new Array(lamps.length + 1).fill(false);
  for (const [first, last] of walks) {
    flips[first] = !flips[first];
    flips[last + 1] = !flips[last + 1];
  }
  let odd = false;
  for (let i = 0; i < lamps.length; i++) {
    odd = odd !== flips[i];
    lamps[i] = lamps[i] !== odd;
  }
};
