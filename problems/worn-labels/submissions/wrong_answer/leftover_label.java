// Wrong: is content when the word is used up, whatever is left of the label.
class Solution {
    public boolean labelFits(String label, String word) {
        int i = 0, j = 0, star = -1, swallowed = 0;
        while (j < word.length()) {
            if (i < label.length() && label.charAt(i) == '*') {
                star = i++;
                swallowed = j;
            } else if (i < label.length() && (label.charAt(i) == '?' || label.charAt(i) == word.charAt(j))) {
                i++;
                j++;
            } else if (star >= 0) {
                i = star + 1;
                j = ++swallowed;
            } else {
                return false;
            }
        }
        return true;
    }
}
