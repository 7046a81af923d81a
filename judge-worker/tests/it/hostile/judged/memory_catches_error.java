// expect: memory_limit_exceeded, time_limit_exceeded | catching the error over and over ends, too
public class Main {
    public static void main(String[] args) throws Throwable {
        var held = new java.util.ArrayList<long[]>();
        for (;;) {
            try {
                for (;;) held.add(new long[1 << 16]);
            } catch (OutOfMemoryError e) {
                System.err.println(e);
            }
        }
    }
}
