/**
 * @param {character[][]} patches
 * @return {void} changes patches in place
 */
var turnQuilt = function (patches) {
  const h = patches.length;
  const w = patches[0].length;
  for (let r = 0; r < h - 1 - r && r < w - 1 - r; r++) {
    const walk = [];
    for (let x = r; x < w - 1 - r; x++) walk.push([r, x]);
    for (let y = r; y < h - 1 - r; y++) walk.push([y, w - 1 - r]);
    for (let x = w - 1 - r; x > r; x--) walk.push([h - 1 - r, x]);
    for (let y = h - 1 - r; y > r; y--) walk.push([y, r]);
    const letters = walk.map(([y, x]) => patches[y][x]);
    if (r % 2 === 0) letters.unshift(letters.pop());
    else letters.push(letters.shift());
    walk.forEach(([y, x], i) => (patches[y][x] = letters[i]));
  }
};
