using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;

public class ListNode {
    public int val;
    public ListNode next;

    public ListNode(int val = 0, ListNode next = null) {
        this.val = val;
        this.next = next;
    }
}

public class TreeNode {
    public int val;
    public TreeNode left;
    public TreeNode right;

    public TreeNode(int val = 0, TreeNode left = null, TreeNode right = null) {
        this.val = val;
        this.left = left;
        this.right = right;
    }
}

/// Calls the solver's code: reads the arguments from standard input, writes the answer to descriptor 3, once, when all is done.
public static class JudgeDriver {
    const string FileName = "Solution.cs";
    static BinaryReader input;
    static MemoryStream said = new MemoryStream();
    static BinaryWriter output = new BinaryWriter(said);

    /// The solver's code gave what its type does not hold.
    sealed class Unfit : Exception {
        public Unfit(string words) : base(words) {}
    }

    static T Read<T>() {
        return (T)Read(typeof(T));
    }

    static object Read(Type type) {
        if (type == typeof(int)) return (int)input.ReadInt64();
        if (type == typeof(long)) return input.ReadInt64();
        if (type == typeof(double)) return input.ReadDouble();
        if (type == typeof(bool)) return input.ReadByte() == 1;
        if (type == typeof(char)) return (char)input.ReadUInt32();
        if (type == typeof(string)) return Encoding.UTF8.GetString(input.ReadBytes((int)input.ReadUInt32()));
        if (type == typeof(ListNode)) {
            var first = new ListNode();
            var last = first;
            for (var left = input.ReadUInt32(); left > 0; left--) last = last.next = new ListNode((int)input.ReadInt64());
            return first.next;
        }
        if (type == typeof(TreeNode)) return ReadTree();
        var count = (int)input.ReadUInt32();
        if (type == typeof(int[])) {
            var numbers = new int[count];
            for (int i = 0; i < count; i++) numbers[i] = (int)input.ReadInt64();
            return numbers;
        }
        var items = Array.CreateInstance(type.GetElementType(), count);
        for (int i = 0; i < count; i++) items.SetValue(Read(type.GetElementType()), i);
        return items;
    }

    static TreeNode ReadTree() {
        var count = input.ReadUInt32();
        var parents = new Queue<TreeNode>();
        TreeNode root = null;
        for (uint n = 0; n < count; n++) {
            var node = input.ReadByte() == 1 ? new TreeNode((int)input.ReadInt64()) : null;
            if (n == 0) root = node;
            else if (n % 2 == 1) parents.Peek().left = node;
            else parents.Dequeue().right = node;
            if (node != null) parents.Enqueue(node);
        }
        return root;
    }

    static void WriteText(string text) {
        var bytes = Encoding.UTF8.GetBytes(text);
        output.Write((uint)bytes.Length);
        output.Write(bytes);
    }

    static void Write(Type type, object value) {
        if (type == typeof(int)) output.Write((long)(int)value);
        else if (type == typeof(long)) output.Write((long)value);
        else if (type == typeof(double)) output.Write((double)value);
        else if (type == typeof(bool)) output.Write((byte)((bool)value ? 1 : 0));
        else if (type == typeof(char)) output.Write((uint)(char)value);
        else if (type == typeof(ListNode)) {
            var values = new List<int>();
            for (var node = (ListNode)value; node != null; node = node.next) values.Add(node.val);
            Write(typeof(int[]), values.ToArray());
        } else if (type == typeof(TreeNode)) {
            var nodes = new List<TreeNode> { (TreeNode)value };
            for (int i = 0; i < nodes.Count; i++) {
                if (nodes[i] == null) continue;
                nodes.Add(nodes[i].left);
                nodes.Add(nodes[i].right);
            }
            output.Write((uint)nodes.Count);
            foreach (var node in nodes) {
                output.Write((byte)(node == null ? 0 : 1));
                if (node != null) output.Write((long)node.val);
            }
        } else if (value == null) {
            throw new Unfit("null where " + type.Name + " is due");
        } else if (type == typeof(string)) {
            WriteText((string)value);
        } else if (type == typeof(int[])) {
            var numbers = (int[])value;
            output.Write((uint)numbers.Length);
            foreach (var number in numbers) output.Write((long)number);
        } else {
            var items = (Array)value;
            output.Write((uint)items.Length);
            foreach (var item in items) Write(type.GetElementType(), item);
        }
    }

    static void Call() {
@CALL@
    }

    /// The exception as the solver should see it: without the driver's frames.
    static void Explain(Exception error) {
        var own = new StackTrace(error, true).GetFrames() ?? new StackFrame[0];
        own = own.Where(frame => Path.GetFileName(frame.GetFileName() ?? "") == FileName).Take(50).ToArray();
        Console.Error.WriteLine(error.GetType().FullName + ": " + error.Message);
        foreach (var frame in own) Console.Error.WriteLine("  at " + frame.GetMethod().Name + " in " + FileName + ":" + frame.GetFileLineNumber());
        output.Write((byte)'E');
        output.Write((uint)(own.Length > 0 ? own[0].GetFileLineNumber() : 0));
        WriteText(error.GetType().Name + ": " + error.Message);
    }

    static void Clear() {
        output.Flush();
        said.SetLength(0);
    }

    public static void Main() {
        using (var all = new MemoryStream()) {
            Console.OpenStandardInput().CopyTo(all);
            input = new BinaryReader(new MemoryStream(all.ToArray()));
        }
        int code = 0;
        try {
            output.Write((byte)'A');
            Call();
        } catch (Unfit error) {
            Clear();
            output.Write((byte)'W');
            WriteText(error.Message);
        } catch (Exception error) {
            Clear();
            Explain(error);
            code = 1;
        }
        output.Flush();
        Console.Out.Flush();
        Console.Error.Flush();
        using (var channel = new FileStream("/dev/fd/3", FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) {
            said.WriteTo(channel);
        }
        Environment.Exit(code);
    }
}
