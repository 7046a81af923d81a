public class Main {
    public static void main(String[] args) {
        var line = "42".repeat(5000);
        while (true) System.out.println(line);
    }
}
