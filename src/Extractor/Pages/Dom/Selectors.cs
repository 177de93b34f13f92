using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Pages.Dom;

/// <summary>Selectors in order of preference; written as a collection of strings: <c>["h1.title-detail", "h1"]</c>.</summary>
[CollectionBuilder(typeof(Selectors), nameof(Create))]
internal sealed class Selectors : IEnumerable<string>
{
    internal static readonly Selectors None = [];
    private readonly Selector[] _all;

    private Selectors(Selector[] all) => _all = all;

    /// <summary>Called by collection expressions.</summary>
    public static Selectors Create(ReadOnlySpan<string> texts)
    {
        var all = new Selector[texts.Length];
        for (var i = 0; i < all.Length; i++)
            all[i] = Selector.Parse(texts[i]);
        return new Selectors(all);
    }

    /// <summary>Matches of the first selector, then of the second …</summary>
    internal IEnumerable<PageNode> All(PageTree tree) => _all.SelectMany(s => s.All(tree));

    /// <summary>The first match that satisfies the condition, by order of preference.</summary>
    internal PageNode? First(PageTree tree, Func<PageNode, bool>? condition = null) => All(tree).FirstOrDefault(condition ?? (_ => true));

    /// <summary>Whether any selector selects the node.</summary>
    internal bool Match(PageNode node) => _all.Any(s => s.Matches(node));

    /// <inheritdoc />
    public IEnumerator<string> GetEnumerator() => _all.Select(s => s.Text).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
