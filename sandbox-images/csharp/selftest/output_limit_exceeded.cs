using System;

class Program
{
    static void Main()
    {
        var line = new string('4', 10000);
        for (;;) Console.WriteLine(line);
    }
}
