// expect: memory_limit_exceeded | more than the heap, which is as large as the limit
public class Main {
    public static void main(String[] args) {
        var held = new java.util.ArrayList<byte[]>();
        for (int i = 0; i < 80; i++) held.add(new byte[1 << 20]);
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong() + 0 * held.size());
    }
}
