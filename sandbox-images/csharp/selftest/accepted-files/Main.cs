class Program
{
    static void Main()
    {
        System.Console.WriteLine(Adder.Add(System.Console.ReadLine()));
    }
}
