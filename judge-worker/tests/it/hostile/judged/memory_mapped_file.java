// expect: accepted, run_time_error, memory_limit_exceeded | a file can't be larger than the output limit
public class Main {
    public static void main(String[] args) throws Throwable {
        try (var file = new java.io.RandomAccessFile("large", "rw")) {
            file.setLength(1L << 32);
            System.out.println("ESCAPED");
        } catch (java.io.IOException refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
