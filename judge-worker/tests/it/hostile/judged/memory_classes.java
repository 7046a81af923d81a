// expect: memory_limit_exceeded, time_limit_exceeded, run_time_error | classes are memory
public class Main {
    static final java.util.List<Object> held = new java.util.ArrayList<>();

    public static void main(String[] args) throws Throwable {
        for (;;) {
            var loader = new ClassLoader(null) {};
            var made = java.lang.reflect.Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (p, m, a) -> null);
            held.add(made);
        }
    }
}
