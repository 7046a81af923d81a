/**
 * @param {number[]} weights
 * @return {TreeNode}
 */
var hangMobile = function (weights) {
  const hang = (sorted) => {
    if (sorted.length === 0) return null;
    const middle = sorted.length >> 1;
    return new TreeNode(sorted[middle], hang(sorted.slice(0, middle)), hang(sorted.slice(middle + 1)));
  };
  return hang([...weights].sort((a, b) => a - b));
};
