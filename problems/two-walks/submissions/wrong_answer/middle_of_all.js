// Wrong: forgets that the position in the second walk counts from the start of the whole list.
var rebuildTree = function (early, between) {
  const place = new Map(between.map((number, i) => [number, i]));
  const build = (first, size) => {
    if (size <= 0 || first >= early.length) return null;
    const left = Math.min(place.get(early[first]), size - 1);
    return new TreeNode(early[first], build(first + 1, left), build(first + 1 + left, size - 1 - left));
  };
  return build(0, early.length);
};
