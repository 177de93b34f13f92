using System.Globalization;
using BenchmarkDotNet.Running;
using NgoNews.Bench;

switch (args)
{
    case ["crawl", .. var numbers]:
        Crawl.Run(Console.Out, articles: Number(numbers, 0, 5000), rounds: Number(numbers, 1, 3), distance: Number(numbers, 2, 0));
        break;
    case ["serve", .. var numbers]:
        await Served.RunAsync(Number(numbers, 0, 5000), Number(numbers, 1, 0));
        break;
    case ["cross-check", ..]:
        CrossChecking.Run(Console.Out);
        break;
    case ["hostile", ..]:
        Hostile.Run(Console.Out);
        break;
    case ["import", .. var numbers]:
        Importing.Run(Console.Out, articles: Number(numbers, 0, 200_000), rounds: Number(numbers, 1, 1));
        break;
    case ["share", .. var numbers]:
        Importing.Share(Console.Out, pages: Number(numbers, 0, 10_000), rounds: Number(numbers, 1, 3));
        break;
    case ["nodes", .. var numbers]:
        await SearchNodes.RunAsync(Console.Out, articles: Number(numbers, 0, 50_000), questions: Number(numbers, 1, 2000));
        break;
    case ["grow", "postgres", .. var numbers]:
        await Growing.RunAsync(Console.Out, articles: Number(numbers, 0, 1_000_000), steps: Number(numbers, 1, 20), server: true);
        break;
    case ["grow", .. var numbers]:
        await Growing.RunAsync(Console.Out, articles: Number(numbers, 0, 1_000_000), steps: Number(numbers, 1, 20), server: false);
        break;
    case ["memory", ..]:
        Memory.Run(Console.Out);
        break;
    case ["ratios", ..]:
        Ratios.Run(Console.Out);
        break;
    case ["pages", .. var numbers]:
        await PageTimes.RunAsync(Console.Out, articles: Number(numbers, 0, 50_000), rounds: Number(numbers, 1, 50), users: Number(numbers, 2, 2), kept: numbers.ElementAtOrDefault(3));
        break;
    case ["answers", .. var numbers]:
        await Answers.RunAsync(Console.Out, articles: Number(numbers, 0, 20_000), queries: Number(numbers, 1, 100));
        break;
    case ["search", .. var numbers]:
        await Searching.RunAsync(Console.Out, articles: Number(numbers, 0, 50_000), queries: Number(numbers, 1, 200));
        break;
    case ["retrieval", .. var files]:
        await Retrieval.RunAsync(Console.Out, files);
        break;
    case ["sentences", ..]:
        Throughput.Run(Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ReadingBench).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
        break;
}

static int Number(string[] numbers, int at, int otherwise) => at < numbers.Length ? int.Parse(numbers[at], CultureInfo.InvariantCulture) : otherwise;
