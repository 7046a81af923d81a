// expect: output_limit_exceeded | four threads, one limit
public class Main {
    public static void main(String[] args) throws Throwable {
        for (int i = 0; i < 4; i++) new Thread(() -> { for (;;) System.out.println("3".repeat(1000)); }).start();
    }
}
