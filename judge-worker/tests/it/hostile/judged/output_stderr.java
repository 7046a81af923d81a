// expect: accepted | standard error is drained, and counts for nothing
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        var line = "x".repeat(1 << 16);
        for (int i = 0; i < 32; i++) System.err.print(line);
    }
}
