/**
 * @param {number[][]} bookings
 * @return {number[][]}
 */
var busyTimes = function (bookings) {
  const starts = bookings.map(([start]) => start).sort((a, b) => a - b);
  const ends = bookings.map(([, end]) => end).sort((a, b) => a - b);
  const times = [];
  let begin = 0;
  for (let i = 0; i < ends.length; i++) {
    // The hall is empty when all that have started have ended, and the next one starts later.
    if (i === ends.length - 1 || starts[i + 1] > ends[i]) {
      times.push([starts[begin], ends[i]]);
      begin = i + 1;
    }
  }
  return times;
};
