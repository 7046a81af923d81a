/**
 * @param {string} label
 * @param {string} word
 * @return {boolean}
 */
var labelFits = function (label, word) {
  let i = 0;
  let j = 0;
  let star = -1;
  let swallowed = 0;
  while (j < word.length) {
    if (label[i] === "*") {
      star = i++;
      swallowed = j;
    } else if (i < label.length && (label[i] === "?" || label[i] === word[j])) {
      i++;
      j++;
    } else if (star >= 0) {
      i = star + 1;
      j = ++swallowed;
    } else {
      return false;
    }
  }
  while (label[i] === "*") i++;
  return i === label.length;
};
