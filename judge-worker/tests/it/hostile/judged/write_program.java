// expect: accepted | the program can't be changed for the next test
public class Main {
    public static void main(String[] args) throws Throwable {
        try {
            new java.io.FileOutputStream("/box/p/main.jar").close();
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        try {
            java.nio.file.Files.delete(java.nio.file.Path.of("/box/p/main.jar"));
            System.out.println("ESCAPED");
        } catch (Exception refused) {
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
