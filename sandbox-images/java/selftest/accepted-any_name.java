import java.util.*;
import java.util.stream.*;

class Helper {
    static long sum(String line) {
        return Arrays.stream(line.split(" ")).collect(Collectors.summingLong(Long::parseLong));
    }
}

public class AnyName {
    record Sum(long value) {}

    public static void main(String[] args) throws Exception {
        System.out.println(new Sum(Helper.sum(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine())).value());
    }
}
