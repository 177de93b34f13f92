using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Watching;

namespace NgoNews.SearchApi.Pages;

/// <summary>For the operator: how every declared portal does.</summary>
internal sealed class PortalsModel(PortalWatch watch, Wording say) : PageModel
{
    public Fields Fields { get; private set; } = null!;

    /// <summary>How many portals are in each state.</summary>
    public IReadOnlyDictionary<PortalState, int> Counts { get; private set; } = new Dictionary<PortalState, int>();

    public IReadOnlyList<PortalStatus> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Fields = new Fields(Request.Query, say);
        var state = Fields.Word<PortalState>("state", Texts.PortalState);
        if (this.Refuses(Fields))
            return Page();
        var all = await watch.ReadAsync(cancellation).ConfigureAwait(false);
        Counts = all.CountBy(status => status.State).ToDictionary();
        Rows = [.. all.Where(status => state is null || status.State == state)];
        return Page();
    }
}
