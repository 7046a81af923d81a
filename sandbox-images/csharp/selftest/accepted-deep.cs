class Program
{
    static int Depth(int n) => n == 0 ? 0 : 1 + Depth(n - 1);

    static void Main()
    {
        if (Depth(100000) == 100000) System.Console.WriteLine(42);
    }
}
