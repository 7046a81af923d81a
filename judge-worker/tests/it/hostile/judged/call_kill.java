// expect: accepted | nobody ends the runner
public class Main {
    public static void main(String[] args) throws Throwable {
        var runner = ProcessHandle.of(1);
        if (runner.isPresent() && runner.get().destroyForcibly()) {
            Thread.sleep(10);
        }
        new ProcessBuilder("/bin/sh", "-c", "kill -9 1").start().waitFor();
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
