// Wrong: takes the bookings in the given order.
class Solution {
    public int[][] busyTimes(int[][] bookings) {
        List<int[]> times = new ArrayList<>();
        for (int[] booking : bookings) {
            int[] last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (last != null && booking[0] <= last[1] && booking[1] >= last[0]) {
                last[0] = Math.min(last[0], booking[0]);
                last[1] = Math.max(last[1], booking[1]);
            } else {
                times.add(booking);
            }
        }
        return times.toArray(new int[0][]);
    }
}
