// expect: accepted | a thread that the run time may leave behind, left behind
public class Main {
    public static void main(String[] args) throws Throwable {
        var thread = new Thread(() -> { for (;;) Thread.onSpinWait(); });
        thread.setDaemon(true);
        thread.start();
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
