// expect: run_time_error | a right answer before an exception does not count
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        throw new IllegalStateException();
    }
}
