namespace NgoNews.SearchApi.Search.Answering;

/// <summary>A document that answers a question.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tier">Comes before every higher tier, whatever the scores.</param>
/// <param name="Score">Higher is better; comparable within a tier.</param>
internal readonly record struct Match(Document Document, int Tier, double Score)
{
    /// <summary>Tier of those whose text was looked at, and of all where no order but date is asked for.</summary>
    public const int LookedAt = 0;

    /// <summary>Tier of those of which only the index was asked.</summary>
    public const int FromAfar = 1;

    /// <summary>Brings hits into their order.</summary>
    public static void Sort(List<Match> matches) => matches.Sort((a, b) => Cursor.Of(a).CompareTo(Cursor.Of(b)));
}
