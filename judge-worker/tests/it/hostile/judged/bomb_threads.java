// expect: run_time_error, memory_limit_exceeded, time_limit_exceeded | threads are counted
public class Main {
    public static void main(String[] args) throws Throwable {
        for (;;) new Thread(() -> {
            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
        }).start();
    }
}
