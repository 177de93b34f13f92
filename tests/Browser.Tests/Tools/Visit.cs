using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NgoNews.Browser.Tests.Tools;

/// <summary>A visitor with a page before them. When they leave, the browser must not have complained: scripts that fail and what the security policy refused are faults.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = [];

    private readonly bool _script;

    internal Visit(IBrowserContext context, IPage page, bool script)
    {
        _context = context;
        _script = script;
        Page = page;
        page.Console += (_, message) =>
        {
            // A page of others asks for much, and all of it is refused.
            if (message.Type == "error" && !page.Url.Contains("/luu-tru/", StringComparison.Ordinal))
                _complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Opens an address and waits until everything on it is there, charts and letters too.</summary>
    public async Task<IResponse> OpenAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        if (_script)
            await Page.EvaluateAsync("async () => { await document.fonts.ready; }");
        return response!;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.Empty(_complaints);
    }
}
