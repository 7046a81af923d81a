class Solution {
    public int strikeKeys(char[] keys) {
        StringBuilder line = new StringBuilder();
        for (char key : keys) {
            int n = line.length();
            if (key != '<' && key != '^') line.append(key);
            else if (n > 0 && key == '<') line.setLength(n - 1);
            else if (n > 0) line.append(line.charAt(n - 1));
        }
        line.getChars(0, line.length(), keys, 0);
        return line.length();
    }
}
