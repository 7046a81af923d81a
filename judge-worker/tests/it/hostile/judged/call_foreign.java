// expect: accepted | system calls by the foreign function interface are refused like any others
import java.lang.foreign.*;

public class Main {
    public static void main(String[] args) throws Throwable {
        var linker = Linker.nativeLinker();
        var word = ValueLayout.JAVA_LONG;
        var form = FunctionDescriptor.of(word, word, word, word, word);
        var call = linker.downcallHandle(linker.defaultLookup().find("syscall").get(), form, Linker.Option.firstVariadicArg(1));
        // setuid, unshare, ptrace, socket, bpf, keyctl, io_uring_setup
        long[][] calls = {{105, 0, 0, 0}, {272, 0x10000000, 0, 0}, {101, 0, 0, 0}, {41, 2, 1, 0}, {321, 0, 0, 0}, {250, 0, -3, 1}, {425, 8, 0, 0}};
        for (var c : calls) {
            if ((long) call.invokeExact(c[0], c[1], c[2], c[3]) >= 0) System.out.println("ESCAPED " + c[0]);
        }
        var in = new java.util.Scanner(System.in);
        System.out.println(in.nextLong() + in.nextLong());
    }
}
