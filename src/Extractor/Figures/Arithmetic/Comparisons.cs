using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Arithmetic;

/// <summary>The words by which an article holds numbers against each other: <c>comparisons.tsv</c>.</summary>
internal static class Comparisons
{
    public static readonly PhraseTable<Role> Words = new(RuleTable.Read("comparisons.tsv").Select(r => (r["phrase"], WireName<Role>.Parse(r["role"]))));
}

/// <summary>What such a word says.</summary>
internal enum Role
{
    /// <summary>Nothing; it keeps a longer phrase from being read as its part.</summary>
    None,

    /// <summary>A percentage of something.</summary>
    Share,

    /// <summary>Growth.</summary>
    Up,

    /// <summary>Decline.</summary>
    Down,

    /// <summary>A multiple.</summary>
    Times,

    /// <summary>What should be reached.</summary>
    Target,

    /// <summary>Another sum, mostly of another time.</summary>
    Base,

    /// <summary>Some parts follow.</summary>
    Parts,

    /// <summary>All parts follow.</summary>
    All,

    /// <summary>The sum of what stood before follows.</summary>
    Whole,

    /// <summary>One of the kinds that things are split into without rest.</summary>
    Split,

    /// <summary>The same in another currency.</summary>
    Same,

    /// <summary>An average per year.</summary>
    Yearly,
}
