import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * javac for a judge: Compile JAR SOURCE... makes one jar that `java -jar` runs. The public class may have any name, whatever
 * the file is called, and the class that has main is found. One process instead of javac's, jar's and a search's.
 */
final class Compile {
    /** A source whose public class may have any name. */
    private static final class Source extends SimpleJavaFileObject {
        private final Path path;

        Source(Path path) {
            super(path.toUri(), Kind.SOURCE);
            this.path = path;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            return Files.readString(path);
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }

        @Override
        public NestingKind getNestingKind() {
            return null;
        }

        @Override
        public Modifier getAccessLevel() {
            return null;
        }

        @Override
        public String getName() {
            return path.getFileName().toString();
        }
    }

    /** Keeps class files in memory, in the order in which they are made. */
    private static final class Classes extends ForwardingJavaFileManager<StandardJavaFileManager> {
        final Map<String, byte[]> made = new LinkedHashMap<>();

        Classes(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location where, String name, JavaFileObject.Kind kind, FileObject beside) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + kind.extension), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new java.io.ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            made.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }

    public static void main(String[] args) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = new Classes(compiler.getStandardFileManager(null, null, null));
        var sources = Arrays.stream(args).skip(1).map(name -> new Source(Path.of(name))).toList();
        var options = List.of("-encoding", "UTF-8", "-proc:none", "-nowarn", "-g:source,lines");
        if (!compiler.getTask(null, classes, null, options, null, sources).call()) {
            System.exit(1);
        }
        var main = mainClass(classes.made);
        if (main == null) {
            System.err.println("error: no class has a main method");
            System.exit(1);
        }
        write(Path.of(args[0]), main, null, classes.made);
    }

    /** Writes the jar; `libraries` are others that it needs, if any. */
    static void write(Path jar, String main, String libraries, Map<String, byte[]> classes) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main);
        if (libraries != null) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        }
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (var entry : classes.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
                out.write(entry.getValue());
            }
        }
    }

    /** The class that the launcher can start: static main(String[]) before the newer, shorter forms. */
    static String mainClass(Map<String, byte[]> classes) {
        String best = null;
        int bestRank = 0;
        for (var entry : classes.entrySet()) {
            int rank = rank(ClassFile.of().parse(entry.getValue()));
            // Among equals the one called Main, else the first.
            if (rank > bestRank || rank == bestRank && rank > 0 && entry.getKey().equals("Main")) {
                bestRank = rank;
                best = entry.getKey();
            }
        }
        return best;
    }

    private static int rank(ClassModel model) {
        int rank = 0;
        for (MethodModel method : model.methods()) {
            if (!method.methodName().equalsString("main") || method.flags().has(AccessFlag.PRIVATE)) {
                continue;
            }
            boolean isStatic = method.flags().has(AccessFlag.STATIC);
            boolean isPublic = method.flags().has(AccessFlag.PUBLIC);
            switch (method.methodType().stringValue()) {
                case "([Ljava/lang/String;)V" -> rank = Math.max(rank, isStatic ? isPublic ? 5 : 4 : 3);
                case "()V" -> rank = Math.max(rank, isStatic ? 2 : 1);
                default -> { }
            }
        }
        return rank;
    }

    private Compile() {}
}
