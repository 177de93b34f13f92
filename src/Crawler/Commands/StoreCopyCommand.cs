using NgoNews.Store;
using NgoNews.Store.Copying;

namespace NgoNews.Crawler.Commands;

/// <summary><c>store copy</c>: everything of one store into another, empty one, of any engine.</summary>
internal static class StoreCopyCommand
{
    public static async Task<int> RunAsync((StoreAddress Address, string Data) from, (StoreAddress Address, string Data) to, TextWriter output, CancellationToken cancellation)
    {
        if (from.Address.IsEmbedded && !File.Exists(Path.Combine(from.Data, "store.db")))
        {
            await Console.Error.WriteLineAsync($"--from: there is no store.db in {from.Data}");
            return CrawlerCommands.WrongArguments;
        }
        try
        {
            if (await StoreCopy.RunAsync(from, to, output.WriteLine, cancellation) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return 1;
            }
            await output.WriteLineAsync($"{Name(to)} is now what {Name(from)} was, verified by counts and hashes; archive/ is copied as files are");
            return 0;
        }
        catch (Exception e) when (CrawlerHost.IsOperators(e))
        {
            await Console.Error.WriteLineAsync($"{e.Message}; what was copied stays, and the same command goes on");
            return 1;
        }
    }

    private static string Name((StoreAddress Address, string Data) place) => place.Address.IsEmbedded ? place.Data : place.Address.ToString();
}
