// expect: accepted | another thread's exception ends that thread alone
public class Main {
    public static void main(String[] args) throws Throwable {
        var thread = new Thread(() -> { throw new IllegalStateException(); });
        thread.start();
        thread.join();
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
