import java.util.Scanner;

public class Adder {
    static long add(Scanner in) {
        return in.nextLong() + in.nextLong();
    }
}
