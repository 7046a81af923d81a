using System;

class Program
{
    static void Main()
    {
        Console.WriteLine(42);
        throw new InvalidOperationException("no");
    }
}
