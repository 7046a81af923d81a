// expect: accepted | no names are looked up
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            java.net.InetAddress.getByName("example.org");
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
