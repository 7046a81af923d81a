/**
 * @param {string} song
 * @param {number} size
 * @return {string[]}
 */
var echoBars = function (song, size) {
  const ended = new Set();
  const echoes = new Set();
  for (let i = size; i + size <= song.length; i++) {
    ended.add(song.slice(i - size, i));
    const piece = song.slice(i, i + size);
    if (ended.has(piece)) echoes.add(piece);
  }
  return [...echoes];
};
