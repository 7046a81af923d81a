// Wrong: works out the length, and leaves the list as it was.
class Solution {
    public int strikeKeys(char[] keys) {
        int length = 0;
        for (char key : keys) {
            if (key == '<') length = Math.max(0, length - 1);
            else if (key != '^' || length > 0) length++;
        }
        return length;
    }
}
