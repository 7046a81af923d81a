class Solution {
    public boolean labelFits(String label, String word) {
        int n = label.length(), m = word.length();
        boolean[][] fits = new boolean[n + 1][m + 1];
        fits[n][m] = true;
        for (int i = n - 1; i >= 0; i--) {
            char sign = label.charAt(i);
            for (int j = m; j >= 0; j--) {
                if (sign == '*') fits[i][j] = fits[i + 1][j] || j < m && fits[i][j + 1];
                else fits[i][j] = j < m && (sign == '?' || sign == word.charAt(j)) && fits[i + 1][j + 1];
            }
        }
        return fits[0][0];
    }
}
