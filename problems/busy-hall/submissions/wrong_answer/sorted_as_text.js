// Wrong: JavaScript's sort compares texts unless told otherwise, so 100 comes before 20.
var busyTimes = function (bookings) {
  bookings.sort();
  const times = [];
  for (const [start, end] of bookings) {
    const last = times[times.length - 1];
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else times.push([start, end]);
  }
  return times;
};
