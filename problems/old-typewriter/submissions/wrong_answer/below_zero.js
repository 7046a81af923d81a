// Wrong: on an empty line, knives are remembered for the letters to come.
var strikeKeys = function (keys) {
  let knives = 0;
  const line = [];
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] === "<") {
      if (line.length > 0) line.pop();
      else knives++;
    } else if (keys[i] === "^") {
      if (line.length > 0) line.push(line[line.length - 1]);
    } else if (knives > 0) {
      knives--;
    } else {
      line.push(keys[i]);
    }
  }
  for (let i = 0; i < line.length; i++) keys[i] = line[i];
  return line.length;
};
