// Wrong: cuts the song into bars and compares only these.
var echoBars = function (song, size) {
  const seen = new Set();
  const echoes = new Set();
  for (let i = 0; i + size <= song.length; i += size) {
    const bar = song.slice(i, i + size);
    if (seen.has(bar)) echoes.add(bar);
    seen.add(bar);
  }
  return [...echoes];
};
