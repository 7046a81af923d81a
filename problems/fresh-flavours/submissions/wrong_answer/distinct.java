// Wrong: counts the flavours of the whole text.
class Solution {
    public int longestFreshStretch(String scoops) {
        return (int) scoops.chars().distinct().count();
    }
}
