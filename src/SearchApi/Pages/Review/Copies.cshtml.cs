using Microsoft.AspNetCore.Mvc;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Review;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Decides whether two articles are copies, with both in view.</summary>
internal sealed class CopiesModel(IStore store, ReviewService service, PageLinks links, Wording say) : ReviewForm(say)
{
    public StoredArticle One { get; private set; } = null!;

    public StoredArticle Other { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await ReadAsync(cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation).ConfigureAwait(false))
            return NotFound();
        if (Decision is not { } decision)
            return Refuse(Say[Texts.Decision]);
        var result = await service.DecideAsync(By, decision, new CopyTarget(One.Draft.Id, Other.Draft.Id), cancellation).ConfigureAwait(false);
        return Answer(result, links.Article(One.Draft.Id));
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await FindAsync("mot", cancellation).ConfigureAwait(false) is not { } one || await FindAsync("hai", cancellation).ConfigureAwait(false) is not { } other)
            return false;
        (One, Other) = (one, other);
        return true;
    }

    private async Task<StoredArticle?> FindAsync(string name, CancellationToken cancellation) =>
        Request.Query[name] is [{ Length: > 0 } id] ? await store.FindArticleAsync(id, cancellation).ConfigureAwait(false) : null;
}
