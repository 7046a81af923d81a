class Solution {
    public void walkRounds(boolean[] lamps, int[][] walks) {
        int[] firsts = new int[walks.length], lasts = new int[walks.length];
        for (int i = 0; i < walks.length; i++) {
            firsts[i] = walks[i][0];
            lasts[i] = walks[i][1];
        }
        Arrays.sort(firsts);
        Arrays.sort(lasts);
        int begun = 0, ended = 0;
        for (int lamp = 0; lamp < lamps.length; lamp++) {
            while (begun < firsts.length && firsts[begun] <= lamp) begun++;
            while (ended < lasts.length && lasts[ended] < lamp) ended++;
            lamps[lamp] ^= (begun - ended) % 2 == 1;
        }
    }
}
