// Wrong: exchanges the values of two children, not what hangs below them.
var mirrorTree = function (root) {
  if (root === null) return null;
  if (root.left && root.right) {
    [root.left.val, root.right.val] = [root.right.val, root.left.val];
  } else {
    [root.left, root.right] = [root.right, root.left];
  }
  mirrorTree(root.left);
  mirrorTree(root.right);
  return root;
};
