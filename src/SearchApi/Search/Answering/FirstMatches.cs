namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Of many matches the first few in their order, without bringing the others into theirs.</summary>
/// <param name="limit">So many, at least one.</param>
/// <param name="behind">Only those that come behind this one; null: from the beginning on.</param>
/// <remarks>Where many are worth the same, few have to be put aside again if the newest are added first.</remarks>
internal sealed class FirstMatches(int limit, Match? behind)
{
    // At the head who goes when a better one comes: the last.
    private readonly PriorityQueue<Match, Match> _kept = new(Comparer<Match>.Create((a, b) => b.CompareTo(a)));

    /// <summary>How many came behind, kept or not.</summary>
    public int Seen { get; private set; }

    public void Add(Match match)
    {
        if (behind is { } place && match.CompareTo(place) <= 0)
            return;
        Seen++;
        if (_kept.Count < limit)
            _kept.Enqueue(match, match);
        else
            _kept.EnqueueDequeue(match, match);
    }

    /// <summary>Those kept, in their order.</summary>
    public List<Match> Done()
    {
        var matches = _kept.UnorderedItems.Select(m => m.Element).ToList();
        Match.Sort(matches);
        return matches;
    }
}
