// Wrong: sort() without a comparison sorts numbers as texts.
var hangMobile = function (weights) {
  weights.sort();
  const hang = (first, end) => {
    if (first === end) return null;
    const middle = (first + end) >> 1;
    return new TreeNode(weights[middle], hang(first, middle), hang(middle + 1, end));
  };
  return hang(0, weights.length);
};
