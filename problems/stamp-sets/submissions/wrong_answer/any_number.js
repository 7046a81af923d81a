// Wrong: forgets that there is room for only so many stamps.
var stampSets = function (values, postage) {
  const ways = [];
  const glue = (position, left, glued) => {
    if (left === 0) ways.push(glued);
    for (let i = position; i < values.length; i++) {
      if (values[i] <= left && glued.length < 12) glue(i, left - values[i], [...glued, values[i]]);
    }
  };
  glue(0, postage, []);
  return ways;
};
