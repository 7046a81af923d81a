// Wrong: measures to the first lamp from everywhere.
class Solution {
    public int[] nearestLamp(String street, char lamp) {
        int first = street.indexOf(lamp);
        int[] steps = new int[street.length()];
        for (int i = 0; i < steps.length; i++) steps[i] = street.charAt(i) == lamp ? 0 : Math.abs(i - first);
        return steps;
    }
}
