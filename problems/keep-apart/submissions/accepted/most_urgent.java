class Solution {
    public String arrangeBeads(String beads, int gap) {
        int[] left = new int[26], free = new int[26];
        for (char bead : beads.toCharArray()) left[bead - 'a']++;
        StringBuilder chain = new StringBuilder();
        for (int place = 0; place < beads.length(); place++) {
            int best = -1;
            for (int colour = 0; colour < 26; colour++) {
                if (left[colour] > 0 && free[colour] <= place && (best < 0 || left[colour] > left[best])) best = colour;
            }
            if (best < 0) return "";
            left[best]--;
            free[best] = place + gap;
            chain.append((char) ('a' + best));
        }
        return chain.toString();
    }
}
