// expect: time_limit_exceeded | waiting costs wall time
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        var lock = new java.util.concurrent.CountDownLatch(1);
        lock.await();
    }
}
