using NgoNews.Crawler.Inspection;
using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Commands;

/// <summary><c>try</c>: shows what would be read from one address, and stores nothing.</summary>
internal static class TryCommand
{
    public static async Task<int> RunAsync(CrawlerOptions options, string text, TextWriter output, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
        {
            await Console.Error.WriteLineAsync($"{text}: an http or https address is wanted");
            return CrawlerCommands.WrongArguments;
        }
        var portals = (options.Declarations is null ? PortalSet.All() : PortalSet.Of(options).Portals).ToArray();
        var (portal, _) = PageTrial.PortalOf(address, portals);
        await using var outlook = await Outlook.OpenAsync(options, [portal], cancellation);
        return await new PageTrial(outlook, portals, output).RunAsync(address, cancellation) ? 0 : 1;
    }
}
