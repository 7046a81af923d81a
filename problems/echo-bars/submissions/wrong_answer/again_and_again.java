// Wrong: reports an echo each time it is heard.
class Solution {
    public String[] echoBars(String song, int size) {
        Map<String, Integer> first = new HashMap<>();
        List<String> echoes = new ArrayList<>();
        for (int i = 0; i + size <= song.length(); i++) {
            String piece = song.substring(i, i + size);
            if (i - first.computeIfAbsent(piece, p -> song.indexOf(p)) >= size) echoes.add(piece);
        }
        return echoes.toArray(new String[0]);
    }
}
