// Wrong: forgets that digits count.
var isMirrorPhrase = function (phrase) {
  const cleaned = phrase.toLowerCase().replace(/[^a-z]/g, "");
  return cleaned === [...cleaned].reverse().join("");
};
