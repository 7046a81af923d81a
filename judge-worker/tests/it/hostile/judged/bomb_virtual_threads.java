// expect: memory_limit_exceeded, time_limit_exceeded | virtual threads are memory
public class Main {
    public static void main(String[] args) throws Throwable {
        for (;;) Thread.startVirtualThread(() -> {
            try { Thread.sleep(1_000_000); } catch (InterruptedException e) { }
        });
    }
}
