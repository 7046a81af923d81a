// Wrong: a question mark may also hide no character.
var labelFits = function (label, word) {
  let fits = [true, ...new Array(word.length).fill(false)];
  for (const sign of label) {
    const next = fits.map((fit, j) => {
      if (sign === "?") return fit || (j > 0 && fits[j - 1]);
      return sign !== "*" && j > 0 && fits[j - 1] && sign === word[j - 1];
    });
    if (sign === "*") {
      let any = false;
      fits.forEach((fit, j) => (next[j] = any = any || fit));
    }
    fits = next;
  }
  return fits[word.length];
};
