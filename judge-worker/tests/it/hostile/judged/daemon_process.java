// expect: accepted | the verdict does not wait for what a program started
public class Main {
    public static void main(String[] args) throws Throwable {
        new ProcessBuilder("/bin/sh", "-c", "trap '' TERM HUP; sleep 1000").inheritIO().start();
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
