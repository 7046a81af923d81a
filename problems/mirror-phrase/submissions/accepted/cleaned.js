/**
 * @param {string} phrase
 * @return {boolean}
 */
var isMirrorPhrase = function (phrase) {
  const cleaned = phrase.toLowerCase().replace(/[^a-z0-9]/g, "");
  return cleaned === [...cleaned].reverse().join("");
};
