// expect: accepted | nothing that one test keeps is there in the next
public class Main {
    public static void main(String[] args) throws Throwable {
        var left = java.nio.file.Path.of("/tmp/left");
        var home = java.nio.file.Path.of(System.getProperty("user.home"), "left");
        for (var path : java.util.List.of(left, home)) {
            if (java.nio.file.Files.exists(path)) System.out.println("ESCAPED " + path);
            try { java.nio.file.Files.writeString(path, "x"); } catch (java.io.IOException refused) { }
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
