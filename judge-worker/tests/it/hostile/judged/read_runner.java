// expect: accepted | the runner's memory, files and environment are closed
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/1/environ"));
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        try {
            java.nio.file.Files.list(java.nio.file.Path.of("/proc/1/fd")).toList();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        try {
            new java.io.FileInputStream("/proc/1/mem").close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
