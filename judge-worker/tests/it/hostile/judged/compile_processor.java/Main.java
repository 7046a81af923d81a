// expect: accepted | no annotation processor of a submission runs in the compiler
@Deprecated
public class Main {
    public static void main(String[] args) {
        if (new java.io.File("processed").exists()) System.out.println("ESCAPED");
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
