/**
 * @param {number[]} early
 * @param {number[]} between
 * @return {TreeNode}
 */
var rebuildTree = function (early, between) {
  if (early.length === 0) return null;
  const left = between.indexOf(early[0]);
  return new TreeNode(
    early[0],
    rebuildTree(early.slice(1, left + 1), between.slice(0, left)),
    rebuildTree(early.slice(left + 1), between.slice(left + 1)),
  );
};
