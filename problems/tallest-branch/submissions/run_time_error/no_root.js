// Crashes: looks at the children of a root that isn't there.
var treeHeight = function (root) {
  const left = root.left ? treeHeight(root.left) : 0;
  const right = root.right ? treeHeight(root.right) : 0;
  return 1 + Math.max(left, right);
};
