// expect: run_time_error | an exit code, from wherever it is said
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        try {
            return;
        } finally {
            System.exit(3);
        }
    }
}
