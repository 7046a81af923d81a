// expect: memory_limit_exceeded | memory of the foreign function interface counts
public class Main {
    public static void main(String[] args) throws Throwable {
        for (int i = 0; i < 64; i++) java.lang.foreign.Arena.global().allocate(16 << 20).fill((byte) 1);
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
