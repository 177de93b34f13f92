using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Watching;

namespace NgoNews.SearchApi.Pages;

/// <summary>A portal: what it is, how its harvest does, what was read from it.</summary>
internal sealed class PortalModel(ISearchIndex index, PortalWatch watch) : PageModel
{
    private const int NewestShown = 20;

    public string Id { get; private set; } = "";

    /// <summary>As it is declared, and how it does; null where articles name a portal that is not declared here.</summary>
    public PortalStatus? Status { get; private set; }

    /// <summary>All its articles.</summary>
    public SearchAnswer All { get; private set; } = null!;

    /// <summary>Those on aid, newest first.</summary>
    public SearchAnswer OnAid { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (ArticleAddress.Behind(Request, PageLinks.Portal + "/") is not { } id)
            return NotFound();
        Id = id;
        Status = (await watch.ReadAsync(cancellation).ConfigureAwait(false)).FirstOrDefault(status => status.Portal.Id == id);
        All = await index.SearchAsync(new SearchQuery { Portal = id, Limit = 1 }, cancellation).ConfigureAwait(false);
        if (Status is null && All.Total == 0)
            return NotFound();
        OnAid = await index.SearchAsync(new SearchQuery { Portal = id, Relevant = true, Limit = NewestShown }, cancellation).ConfigureAwait(false);
        return Page();
    }
}
