// expect: accepted | 0.8 s of the limit of 1 s, by the process's own clock, compiler's threads and all
public class Main {
    public static void main(String[] args) {
        var in = new java.util.Scanner(System.in);
        long sum = in.nextLong() + in.nextLong(), mixed = sum;
        while (ProcessHandle.current().info().totalCpuDuration().get().toMillis() < 800) {
            for (int i = 0; i < 1_000_000; i++) mixed = mixed * 31 + i;
        }
        System.out.println(mixed == 7 ? 7 : sum);
    }
}
