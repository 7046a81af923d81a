// expect: accepted | no sockets with a path
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX).close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
