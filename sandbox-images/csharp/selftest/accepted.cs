using System;
using System.Linq;
using System.Numerics;

class Program
{
    static void Main()
    {
        Console.WriteLine(Console.ReadLine().Split(' ').Select(BigInteger.Parse).Aggregate((a, b) => a + b));
    }
}
