// Wrong: the class \w contains the underscore as well.
class Solution {
    public boolean isMirrorPhrase(String phrase) {
        String cleaned = phrase.toLowerCase().replaceAll("\\W", "");
        return new StringBuilder(cleaned).reverse().toString().equals(cleaned);
    }
}
