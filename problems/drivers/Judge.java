import java.io.*;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** How values are read and written for a solver's Java. For verify.py alone. */
class Judge {
    private static final PushbackReader in =
            new PushbackReader(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    private static final StringBuilder out = new StringBuilder();

    static char peek() throws IOException {
        int c = in.read();
        while (c == ' ' || c == '\n') c = in.read();
        if (c >= 0) in.unread(c);
        return (char) c;
    }

    static boolean skip(char expected) throws IOException {
        if (peek() != expected) return false;
        in.read();
        return true;
    }

    private static String token() throws IOException {
        peek();
        StringBuilder text = new StringBuilder();
        int c = in.read();
        for (; c >= 0 && ",]\n".indexOf(c) < 0; c = in.read()) text.append((char) c);
        if (c >= 0) in.unread(c);
        return text.toString();
    }

    private static String quoted() throws IOException {
        skip('"');
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '"'; c = in.read()) text.append((char) (c == '\\' ? in.read() : c));
        return text.toString();
    }

    private static Class<?> element(String type) {
        if (type.endsWith("[]")) return Array.newInstance(element(type.substring(0, type.length() - 2)), 0).getClass();
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

    private static List<Object> items(String type) throws IOException {
        List<Object> items = new ArrayList<>();
        skip('[');
        while (!skip(']')) {
            items.add(value(type));
            skip(',');
        }
        return items;
    }

    private static Object value(String type) throws IOException {
        if (type.endsWith("[]")) {
            String inner = type.substring(0, type.length() - 2);
            List<Object> items = items(inner);
            Object array = Array.newInstance(element(inner), items.size());
            for (int i = 0; i < items.size(); i++) Array.set(array, i, items.get(i));
            return array;
        }
        switch (type) {
            case "integer": return Integer.valueOf(token());
            case "node": {
                String text = token();
                return text.equals("null") ? null : Integer.valueOf(text);
            }
            case "long": return Long.valueOf(token());
            case "double": return Double.valueOf(token());
            case "boolean": return Boolean.valueOf(token());
            case "character": return quoted().charAt(0);
            case "string": return quoted();
            case "ListNode": return list(items("integer"));
            default: return tree(items("node"));
        }
    }

    private static ListNode list(List<Object> values) {
        ListNode head = null;
        for (int i = values.size() - 1; i >= 0; i--) head = new ListNode((int) values.get(i), head);
        return head;
    }

    private static TreeNode tree(List<Object> values) {
        List<TreeNode> nodes = new ArrayList<>();
        for (Object value : values) nodes.add(value == null ? null : new TreeNode((int) value));
        int next = 1;
        for (int parent = 0; next < nodes.size(); parent++) {
            if (nodes.get(parent) == null) continue;
            nodes.get(parent).left = nodes.get(next++);
            if (next < nodes.size()) nodes.get(parent).right = nodes.get(next++);
        }
        return nodes.isEmpty() ? null : nodes.get(0);
    }

    static Object next(String type) throws IOException {
        Object value = value(type);
        skip(',');
        return value;
    }

    static void raw(String text) {
        out.append(text);
    }

    static void write(String type, Object value) {
        if (type.endsWith("[]")) {
            List<Object> items = new ArrayList<>();
            if (value instanceof Collection<?> collection) items.addAll(collection);
            else for (int i = 0; i < Array.getLength(value); i++) items.add(Array.get(value, i));
            String comma = "";
            raw("[");
            for (Object item : items) {
                raw(comma);
                write(type.substring(0, type.length() - 2), item);
                comma = ",";
            }
            raw("]");
        } else if (type.equals("string") || type.equals("character")) {
            raw("\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        } else if (type.equals("ListNode")) {
            List<Integer> values = new ArrayList<>();
            for (ListNode node = (ListNode) value; node != null; node = node.next) values.add(node.val);
            raw(values.toString());
        } else if (type.equals("TreeNode")) {
            List<TreeNode> nodes = new ArrayList<>();
            nodes.add((TreeNode) value);
            for (int i = 0; i < nodes.size(); i++) {
                if (nodes.get(i) == null) continue;
                nodes.add(nodes.get(i).left);
                nodes.add(nodes.get(i).right);
            }
            while (!nodes.isEmpty() && nodes.get(nodes.size() - 1) == null) nodes.remove(nodes.size() - 1);
            List<String> values = new ArrayList<>();
            for (TreeNode node : nodes) values.add(node == null ? "null" : String.valueOf(node.val));
            raw(values.toString());
        } else {
            raw(String.valueOf(value));
        }
    }

    static void writeFirst(String type, int count, Object array) {
        if (count < 0 || count > Array.getLength(array)) {
            raw("null");
            return;
        }
        Object first = Array.newInstance(array.getClass().getComponentType(), count);
        for (int i = 0; i < count; i++) Array.set(first, i, Array.get(array, i));
        write(type, first);
    }

    static void finish() {
        System.out.println(out);
    }
}

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
