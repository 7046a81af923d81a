// expect: accepted | 32 MiB in one piece, in a heap of 64
public class Main {
    public static void main(String[] args) {
        var held = new byte[32 << 20];
        java.util.Arrays.fill(held, (byte) 1);
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong() + held[7] - 1);
    }
}
