/**
 * @param {TreeNode} root
 * @param {number} grip
 * @return {TreeNode[]}
 */
var stormPieces = function (root, grip) {
  if (!root) return [];
  const pieces = [root];
  const stack = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    for (const side of ["left", "right"]) {
      const child = node[side];
      if (!child) continue;
      stack.push(child);
      if (Math.abs(child.val - node.val) > grip) {
        pieces.push(child);
        node[side] = null;
      }
    }
  }
  return pieces;
};
