// expect: time_limit_exceeded | backtracking without end
public class Main {
    public static void main(String[] args) throws Throwable {
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
        "a".repeat(60).concat("!").matches("((a*)*)*(b|c)(\\1)*");
        for (;;) "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("(a|a)*");
    }
}
