import java.io.FileOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;

class ListNode {
    int val;
    ListNode next;

    ListNode() {}

    ListNode(int val) {
        this.val = val;
    }

    ListNode(int val, ListNode next) {
        this.val = val;
        this.next = next;
    }
}

class TreeNode {
    int val;
    TreeNode left;
    TreeNode right;

    TreeNode() {}

    TreeNode(int val) {
        this.val = val;
    }

    TreeNode(int val, TreeNode left, TreeNode right) {
        this.val = val;
        this.left = left;
        this.right = right;
    }
}

/** Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done. */
public final class Main {
    private static final String FILE = "Solution.java";
    private static ByteBuffer in;
    private static byte[] said = new byte[1 << 16];
    private static int length;

    private static Class<?> typeOf(String type) {
        if (type.endsWith("[]")) {
            return typeOf(type.substring(0, type.length() - 2)).arrayType();
        }
        return switch (type) {
            case "integer" -> int.class;
            case "long" -> long.class;
            case "double" -> double.class;
            case "boolean" -> boolean.class;
            case "character" -> char.class;
            case "string" -> String.class;
            case "ListNode" -> ListNode.class;
            default -> TreeNode.class;
        };
    }

    private static Object read(String type) {
        if (type.equals("integer[]")) {
            int[] items = new int[in.getInt()];
            for (int i = 0; i < items.length; i++) {
                items[i] = (int) in.getLong();
            }
            return items;
        }
        if (type.endsWith("[]")) {
            String item = type.substring(0, type.length() - 2);
            Object items = Array.newInstance(typeOf(item), in.getInt());
            for (int i = 0, count = Array.getLength(items); i < count; i++) {
                Array.set(items, i, read(item));
            }
            return items;
        }
        switch (type) {
            case "integer":
                return (int) in.getLong();
            case "long":
                return in.getLong();
            case "double":
                return in.getDouble();
            case "boolean":
                return in.get() == 1;
            case "character":
                return (char) in.getInt();
            case "string": {
                byte[] bytes = new byte[in.getInt()];
                in.get(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
            case "ListNode": {
                ListNode first = new ListNode();
                ListNode last = first;
                for (int left = in.getInt(); left > 0; left--) {
                    last = last.next = new ListNode((int) in.getLong());
                }
                return first.next;
            }
            default:
                return readTree();
        }
    }

    private static TreeNode readTree() {
        int count = in.getInt();
        ArrayDeque<TreeNode> parents = new ArrayDeque<>();
        TreeNode root = null;
        for (int i = 0; i < count; i++) {
            TreeNode node = in.get() == 1 ? new TreeNode((int) in.getLong()) : null;
            if (i == 0) {
                root = node;
            } else if (i % 2 == 1) {
                parents.peek().left = node;
            } else {
                parents.poll().right = node;
            }
            if (node != null) {
                parents.add(node);
            }
        }
        return root;
    }

    private static ByteBuffer room(int bytes) {
        if (length + bytes > said.length) {
            said = Arrays.copyOf(said, 2 * (length + bytes));
        }
        length += bytes;
        return ByteBuffer.wrap(said, length - bytes, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(4).putInt(bytes.length);
        room(bytes.length).put(bytes);
    }

    /** Null where the type has none ends here too, as the solver's exception. */
    private static void write(String type, Object value) {
        if (value == null && !type.equals("ListNode") && !type.equals("TreeNode")) {
            throw new Unfit("null where " + type + " is due");
        }
        if (type.endsWith("[]")) {
            int count = Array.getLength(value);
            room(4).putInt(count);
            String item = type.substring(0, type.length() - 2);
            if (value instanceof int[] items) {
                ByteBuffer out = room(8 * count);
                for (int number : items) {
                    out.putLong(number);
                }
                return;
            }
            for (int i = 0; i < count; i++) {
                write(item, Array.get(value, i));
            }
            return;
        }
        switch (type) {
            case "integer" -> room(8).putLong((Integer) value);
            case "long" -> room(8).putLong((Long) value);
            case "double" -> room(8).putDouble((Double) value);
            case "boolean" -> room(1).put((byte) ((Boolean) value ? 1 : 0));
            case "character" -> room(4).putInt((Character) value);
            case "string" -> write((String) value);
            case "ListNode" -> {
                int place = length;
                int count = 0;
                room(4);
                for (ListNode node = (ListNode) value; node != null; node = node.next, count++) {
                    room(8).putLong(node.val);
                }
                ByteBuffer.wrap(said).order(ByteOrder.LITTLE_ENDIAN).putInt(place, count);
            }
            default -> writeTree((TreeNode) value);
        }
    }

    private static void writeTree(TreeNode root) {
        ArrayList<TreeNode> nodes = new ArrayList<>();
        nodes.add(root);
        for (int i = 0; i < nodes.size(); i++) {
            TreeNode node = nodes.get(i);
            if (node != null) {
                nodes.add(node.left);
                nodes.add(node.right);
            }
        }
        room(4).putInt(nodes.size());
        for (TreeNode node : nodes) {
            room(1).put((byte) (node == null ? 0 : 1));
            if (node != null) {
                room(8).putLong(node.val);
            }
        }
    }

    /** The solver's code gave what its type does not hold. */
    private static final class Unfit extends RuntimeException {
        Unfit(String words) {
            super(words);
        }
    }

    private static void call() {
@CALL@
    }

    /** The exception as the solver should see it: without the driver's frames. */
    private static void explain(Throwable error) {
        int line = 0;
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            StackTraceElement[] own = Arrays.stream(cause.getStackTrace())
                    .filter(frame -> FILE.equals(frame.getFileName())).limit(50).toArray(StackTraceElement[]::new);
            if (line == 0 && own.length > 0) {
                line = own[0].getLineNumber();
            }
            cause.setStackTrace(own);
        }
        error.printStackTrace();
        length = 0;
        room(1).put((byte) 'E');
        room(4).putInt(line);
        write(error.toString());
    }

    public static void main(String[] args) throws Exception {
        in = ByteBuffer.wrap(System.in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int code = 0;
        try {
            room(1).put((byte) 'A');
            call();
        } catch (Unfit error) {
            length = 0;
            room(1).put((byte) 'W');
            write(error.getMessage());
        } catch (Throwable error) {
            code = 1;
            explain(error);
        }
        System.out.flush();
        System.err.flush();
        try (OutputStream out = new FileOutputStream("/dev/fd/3")) {
            out.write(said, 0, length);
        }
        Runtime.getRuntime().halt(code);
    }

    private Main() {}
}
