// expect: accepted, run_time_error, memory_limit_exceeded, time_limit_exceeded | processes are counted, and all of them end
public class Main {
    public static void main(String[] args) throws Throwable {
        for (int i = 0; i < 200; i++) {
            try {
                new ProcessBuilder("/bin/sh", "-c", "while :; do sleep 100 & done").start();
            } catch (java.io.IOException full) {
            }
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
