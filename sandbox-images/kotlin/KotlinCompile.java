import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/** kotlinc for a judge: KotlinCompile JAR SOURCE... makes one jar that `java -jar` runs, with Kotlin's library beside it. */
final class KotlinCompile {
    private static final String LIB = "/opt/kotlin/lib/";

    public static void main(String[] args) throws IOException {
        var classes = Files.createTempDirectory(Path.of("").toAbsolutePath(), "classes");
        var words = new ArrayList<>(List.of(
                "-no-stdlib", "-no-reflect", "-nowarn", "-jvm-target", "25", "-d", classes.toString(),
                "-cp", LIB + "kotlin-stdlib.jar:" + LIB + "kotlinx-coroutines-core-jvm.jar"));
        words.addAll(List.of(args).subList(1, args.length));
        if (new K2JVMCompiler().exec(System.err, words.toArray(String[]::new)) != ExitCode.OK) {
            System.exit(1);
        }
        var made = read(classes);
        var main = Compile.mainClass(made);
        if (main == null) {
            System.err.println("error: there is no fun main");
            System.exit(1);
        }
        Compile.write(Path.of(args[0]), main, LIB + "kotlin-stdlib.jar " + LIB + "kotlinx-coroutines-core-jvm.jar", made);
        // The compiler leaves threads behind.
        System.exit(0);
    }

    private static Map<String, byte[]> read(Path classes) throws IOException {
        var made = new LinkedHashMap<String, byte[]>();
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                var name = classes.relativize(file).toString();
                made.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), Files.readAllBytes(file));
            }
        }
        return made;
    }

    private KotlinCompile() {}
}
