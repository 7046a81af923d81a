// expect: memory_limit_exceeded | memory outside of the heap counts
public class Main {
    public static void main(String[] args) throws Throwable {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = (sun.misc.Unsafe) field.get(null);
        for (int i = 0; i < 64; i++) unsafe.setMemory(unsafe.allocateMemory(16 << 20), 16 << 20, (byte) 1);
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
