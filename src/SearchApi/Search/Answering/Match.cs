namespace NgoNews.SearchApi.Search.Answering;

/// <summary>A document that answers a question, and all that decides where it stands among others.</summary>
/// <param name="Tier">Comes before every higher tier, whatever the scores.</param>
/// <param name="Score">Higher is better; comparable within a tier.</param>
/// <param name="PublishedTicks">Of two with the same score the newer one goes first.</param>
/// <param name="Number">The document. Of two with the same time the one stored later goes first.</param>
internal readonly record struct Match(int Tier, double Score, long PublishedTicks, int Number)
{
    /// <summary>Tier of those whose text was looked at, and of all where no order but date is asked for.</summary>
    public const int LookedAt = 0;

    /// <summary>Tier of those of which only the index was asked.</summary>
    public const int FromAfar = 1;

    /// <summary>The order of hits: total, so that pages neither overlap nor skip.</summary>
    public int CompareTo(Match other)
    {
        var order = Tier.CompareTo(other.Tier);
        order = order != 0 ? order : other.Score.CompareTo(Score);
        order = order != 0 ? order : other.PublishedTicks.CompareTo(PublishedTicks);
        return order != 0 ? order : other.Number.CompareTo(Number);
    }

    /// <summary>Brings hits into their order.</summary>
    public static void Sort(List<Match> matches) => matches.Sort((a, b) => a.CompareTo(b));
}
