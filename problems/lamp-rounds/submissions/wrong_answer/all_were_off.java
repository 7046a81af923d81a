// Wrong: forgets what the lamps were before the night.
class Solution {
    public void walkRounds(boolean[] lamps, int[][] walks) {
        int[] change = new int[lamps.length + 1];
        for (int[] walk : walks) {
            change[walk[0]]++;
            change[walk[1] + 1]--;
        }
        int walking = 0;
        for (int i = 0; i < lamps.length; i++) {
            walking += change[i];
            lamps[i] = walking % 2 == 1;
        }
    }
}
