# Wrong: keeps bookings apart that meet in one minute.
class Solution:
    def busyTimes(self, bookings: List[List[int]]) -> List[List[int]]:
        times = []
        for start, end in sorted(bookings):
            if times and start < times[-1][1]:
                times[-1][1] = max(times[-1][1], end)
            else:
                times.append([start, end])
        return times
