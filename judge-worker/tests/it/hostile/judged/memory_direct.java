// expect: memory_limit_exceeded, run_time_error | direct buffers have a limit
public class Main {
    public static void main(String[] args) throws Throwable {
        var held = new java.util.ArrayList<java.nio.ByteBuffer>();
        for (;;) held.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
    }
}
