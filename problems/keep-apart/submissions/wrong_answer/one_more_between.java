// Wrong: leaves one place more between beads of the same colour than is asked for.
class Solution {
    public String arrangeBeads(String beads, int gap) {
        int[] left = new int[26], last = new int[26];
        Arrays.fill(last, -100);
        for (char bead : beads.toCharArray()) left[bead - 'a']++;
        StringBuilder chain = new StringBuilder();
        for (int place = 0; place < beads.length(); place++) {
            int best = -1;
            for (int colour = 0; colour < 26; colour++) {
                if (left[colour] == 0 || place - last[colour] <= gap) continue;
                if (best < 0 || left[colour] > left[best]) best = colour;
            }
            if (best < 0) return "";
            left[best]--;
            last[best] = place;
            chain.append((char) ('a' + best));
        }
        return chain.toString();
    }
}
