// expect: output_limit_exceeded | however it is written
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        var stream = new java.io.FileOutputStream("/proc/self/fd/1");
        for (;;) stream.write(new byte[1 << 16]);
    }
}
