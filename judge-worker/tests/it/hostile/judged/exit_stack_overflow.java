// expect: run_time_error, memory_limit_exceeded | depth ends in words or a limit
public class Main {
    static int deep(int n) { return deep(n + 1) + 1; }

    public static void main(String[] args) throws Throwable {
        System.out.println(deep(0));
    }
}
