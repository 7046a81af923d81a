// expect: accepted | no connection, not even to itself
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            new java.net.Socket("127.0.0.1", 5432).close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        try {
            new java.net.ServerSocket(0).close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
