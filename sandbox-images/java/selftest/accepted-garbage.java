public class Main {
    static byte[] held;

    public static void main(String[] args) {
        for (int i = 0; i < 10_000; i++) held = new byte[1 << 17];
        System.out.println(42);
    }
}
