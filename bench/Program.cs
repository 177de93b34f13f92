using BenchmarkDotNet.Running;
using NgoNews.Bench;

switch (args)
{
    case ["hostile", ..]:
        Hostile.Run(Console.Out);
        break;
    case ["memory", ..]:
        Memory.Run(Console.Out);
        break;
    case ["ratios", ..]:
        Ratios.Run(Console.Out);
        break;
    case ["sentences", ..]:
        Throughput.Run(Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBench).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
        break;
}
