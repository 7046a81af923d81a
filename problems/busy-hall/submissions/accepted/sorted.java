class Solution {
    public int[][] busyTimes(int[][] bookings) {
        Arrays.sort(bookings, Comparator.comparingInt(booking -> booking[0]));
        List<int[]> times = new ArrayList<>();
        for (int[] booking : bookings) {
            int[] last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (last != null && booking[0] <= last[1]) {
                last[1] = Math.max(last[1], booking[1]);
            } else {
                times.add(booking.clone());
            }
        }
        return times.toArray(new int[0][]);
    }
}
