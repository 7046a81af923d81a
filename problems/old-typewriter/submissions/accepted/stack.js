/**
 * @param {character[]} keys
 * @return {number}
 */
var strikeKeys = function (keys) {
  const line = [];
  for (const key of keys) {
    if (key === "<") line.pop();
    else if (key !== "^") line.push(key);
    else if (line.length > 0) line.push(line[line.length - 1]);
  }
  line.forEach((sign, i) => (keys[i] = sign));
  return line.length;
};
