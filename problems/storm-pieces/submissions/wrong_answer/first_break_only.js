// Wrong: doesn't look for breaks within what has broken off.
var stormPieces = function (root, grip) {
  if (!root) return [];
  const pieces = [root];
  const storm = (node) => {
    for (const side of ["left", "right"]) {
      const child = node[side];
      if (!child) continue;
      if (Math.abs(child.val - node.val) > grip) {
        pieces.push(child);
        node[side] = null;
      } else {
        storm(child);
      }
    }
  };
  storm(root);
  return pieces;
};
