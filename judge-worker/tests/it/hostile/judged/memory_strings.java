// expect: memory_limit_exceeded | one object that doubles
public class Main {
    public static void main(String[] args) throws Throwable {
        var held = "x";
        for (;;) held += held;
    }
}
