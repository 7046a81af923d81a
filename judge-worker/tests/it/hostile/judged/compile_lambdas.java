// expect: compile_error, accepted | types that are worked out again at each depth
public class Main {
    interface One<T> { T go(T t); }
    interface Two<T> { Integer go(T t); }
    static <T> T f(One<T> g) { return null; }
    static <T> T f(Two<T> g) { return null; }

    public static void main(String[] args) throws Throwable {
        System.out.print(f(a0 -> f(a1 -> f(a2 -> f(a3 -> f(a4 -> f(a5 -> f(a6 -> f(a7 -> f(a8 -> f(a9 -> f(a10 -> f(a11 -> f(a12 -> f(a13 -> a0)))))))))))))) == null ? "" : "");
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
