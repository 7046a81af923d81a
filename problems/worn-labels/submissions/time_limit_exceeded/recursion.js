// Slow: tries all ways for each star, and the same pairs of positions again and again.
var labelFits = function (label, word) {
  const fits = (i, j) => {
    if (i === label.length) return j === word.length;
    if (label[i] === "*") return fits(i + 1, j) || (j < word.length && fits(i, j + 1));
    return j < word.length && (label[i] === "?" || label[i] === word[j]) && fits(i + 1, j + 1);
  };
  return fits(0, 0);
};
