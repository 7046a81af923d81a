import java.util.*;
import java.util.concurrent.*;

public class Main {
    public static void main(String[] args) throws Exception {
        var in = new Scanner(System.in);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var parts = new ArrayList<Future<Long>>();
            while (in.hasNextLong()) {
                long part = in.nextLong();
                parts.add(pool.submit(() -> part));
            }
            long sum = 0;
            for (var part : parts) sum += part.get();
            System.out.println(sum);
        }
    }
}
