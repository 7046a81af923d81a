// expect: time_limit_exceeded | a thread that goes on after main
public class Main {
    public static void main(String[] args) throws Throwable {
        new Thread(() -> { for (;;) Thread.onSpinWait(); }).start();
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
