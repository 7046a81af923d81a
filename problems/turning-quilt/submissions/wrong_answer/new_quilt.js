// Wrong: makes a new quilt and leaves the one that was handed in as it was.
var turnQuilt = function (patches) {
  const turned = patches.map((row) => [...row]);
  const h = patches.length;
  const w = patches[0].length;
  for (let r = 0; r < h - 1 - r && r < w - 1 - r; r++) {
    const walk = [];
    for (let x = r; x < w - 1 - r; x++) walk.push([r, x]);
    for (let y = r; y < h - 1 - r; y++) walk.push([y, w - 1 - r]);
    for (let x = w - 1 - r; x > r; x--) walk.push([h - 1 - r, x]);
    for (let y = h - 1 - r; y > r; y--) walk.push([y, r]);
    walk.forEach(([y, x], i) => {
      const [fromY, fromX] = walk[(i + (r % 2 === 0 ? walk.length - 1 : 1)) % walk.length];
      turned[y][x] = patches[fromY][fromX];
    });
  }
  patches = turned;
};
