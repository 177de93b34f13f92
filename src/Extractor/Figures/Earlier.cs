namespace NgoNews.Extractor.Figures;

/// <summary>The candidates that were decided before. It looks back only so far, so that a text without end costs no more for each.</summary>
internal sealed class Earlier
{
    // A paragraph of a report holds a dozen figures, a long table some sixty.
    private const int Memory = 80;

    private readonly List<Candidate> all = [];

    public void Add(Candidate candidate) => all.Add(candidate);

    /// <summary>The first of those remembered that fits, or null.</summary>
    public Candidate? First(Func<Candidate, bool> fits)
    {
        for (var i = Math.Max(0, all.Count - Memory); i < all.Count; i++)
        {
            if (fits(all[i]))
                return all[i];
        }
        return null;
    }

    /// <summary>The last one that fits, or null.</summary>
    public Candidate? Last(Func<Candidate, bool> fits)
    {
        for (var i = all.Count - 1; i >= Math.Max(0, all.Count - Memory); i--)
        {
            if (fits(all[i]))
                return all[i];
        }
        return null;
    }
}
