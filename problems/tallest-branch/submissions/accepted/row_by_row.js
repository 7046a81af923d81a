/**
 * @param {TreeNode} root
 * @return {number}
 */
var treeHeight = function (root) {
  let level = root ? [root] : [];
  let height = 0;
  while (level.length > 0) {
    height++;
    level = level.flatMap((node) => [node.left, node.right]).filter((node) => node !== null);
  }
  return height;
};
