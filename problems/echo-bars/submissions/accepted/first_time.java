class Solution {
    public String[] echoBars(String song, int size) {
        Map<String, Integer> first = new HashMap<>();
        Set<String> echoes = new LinkedHashSet<>();
        for (int i = 0; i + size <= song.length(); i++) {
            String piece = song.substring(i, i + size);
            first.putIfAbsent(piece, i);
            if (i - first.get(piece) >= size) echoes.add(piece);
        }
        return echoes.toArray(new String[0]);
    }
}
