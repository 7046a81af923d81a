// expect: accepted | no datagrams
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            new java.net.DatagramSocket().close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
