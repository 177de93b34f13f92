using NgoNews.SearchApi.Pages.Words;
using NgoNews.SearchApi.Statistics;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>How many figures share each value of something, for a list.</summary>
/// <param name="Id">Of the heading on the page.</param>
/// <param name="Heading">What they are counted by.</param>
/// <param name="Items">In the order of the list.</param>
/// <param name="NameOf">A value as it is called.</param>
/// <param name="LinkOf">Where its name leads; its count leads to the figures.</param>
/// <param name="IsData">The names are Vietnamese, or names of organisations, in every language.</param>
internal sealed record CountList(string Id, Text Heading, IReadOnlyList<CountItem> Items, Func<CountItem, string> NameOf, Func<CountItem, string> LinkOf, bool IsData)
{
    /// <summary>The rest is folded away.</summary>
    public const int Shown = 10;
}
