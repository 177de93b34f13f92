namespace NgoNews.Store.Copies;

/// <summary>How two texts stand to each other, and whether one was taken over from the other.</summary>
/// <param name="Contained">Part of the shorter text's shingles that the longer one has, 0 to 1.</param>
/// <param name="Shared">Part of all shingles that both have, 0 to 1.</param>
/// <param name="Numbers">Numbers that stand between the same words.</param>
/// <param name="Names">Names that stand between the same words.</param>
internal readonly record struct CopyComparison(double Contained, double Shared, Agreement Numbers, Agreement Names)
{
    /// <summary>Below it, one text quotes the other: a follow-up.</summary>
    private const double LeastContained = 0.5;

    /// <summary>Below it, a brief stands inside a text on something more.</summary>
    private const double LeastShared = 0.3;

    /// <summary>A typing mistake is forgiven, and one in so many.</summary>
    private const double MostOthers = 0.2;

    /// <summary>Words on either side that say which place of a text a number stands in.</summary>
    private const int Around = 2;

    /// <summary>Reports of one mould have the same words with other numbers or names between them; a copy has the same ones.</summary>
    public bool IsCopy => Contained >= LeastContained && Shared >= LeastShared && !Numbers.IsOther(MostOthers) && !Names.IsOther(MostOthers);

    public static CopyComparison Of(CopyText one, CopyText other)
    {
        var (contained, shared) = Share(one.Shingles, other.Shingles);
        var (places, others) = (Places(one), Places(other));
        return new CopyComparison(contained, shared, Compare(places, others, CopyTokenKind.Number), Compare(places, others, CopyTokenKind.Name));
    }

    /// <summary>Do two texts share what a copy shares, whatever numbers and names they have? By their shingles alone.</summary>
    public static bool ShareEnough(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other) =>
        Share(one, other) is { Contained: >= LeastContained, Shared: >= LeastShared };

    // Both are sorted, so that one walk through them is enough.
    private static (double Contained, double Shared) Share(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var fewer = Math.Min(one.Length, other.Length);
        if (fewer == 0)
            return default;
        var both = 0;
        for (var (i, j) = (0, 0); i < one.Length && j < other.Length;)
        {
            var (a, b) = (one[i], other[j]);
            both += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return ((double)both / fewer, (double)both / (one.Length + other.Length - both));
    }

    /// <summary>What stands where: a place is the words around it, numbers and names among them left blank.</summary>
    private static Dictionary<(ulong Place, CopyTokenKind Kind), List<ulong>> Places(CopyText text)
    {
        var tokens = text.Tokens;
        var places = new Dictionary<(ulong, CopyTokenKind), List<ulong>>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            if (token.Kind == CopyTokenKind.Word)
                continue;
            var place = CopyHash.Seed;
            for (var j = i - Around; j <= i + Around; j++)
            {
                if (j != i)
                    place = CopyHash.Join(place, j < 0 || j >= tokens.Length ? 3 : tokens[j] is { Kind: CopyTokenKind.Word } word ? word.Value : (ulong)tokens[j].Kind);
            }
            if (!places.TryGetValue((place, token.Kind), out var values))
                places[(place, token.Kind)] = values = [];
            values.Add(token.Value);
        }
        return places;
    }

    private static Agreement Compare(Dictionary<(ulong Place, CopyTokenKind Kind), List<ulong>> one, Dictionary<(ulong Place, CopyTokenKind Kind), List<ulong>> other, CopyTokenKind kind)
    {
        var (same, compared) = (0, 0);
        foreach (var (place, values) in one)
        {
            if (place.Kind != kind || !other.TryGetValue(place, out var there))
                continue;
            compared += Math.Min(values.Count, there.Count);
            same += values.GroupBy(v => v).Sum(g => Math.Min(g.Count(), there.Count(v => v == g.Key)));
        }
        return new Agreement(same, compared - same);
    }
}

/// <summary>How many of two texts are the same, and how many are others.</summary>
internal readonly record struct Agreement(int Same, int Others)
{
    /// <summary>More than one is another, and more than the part given.</summary>
    public bool IsOther(double most) => Others > 1 && Others > most * (Same + Others);
}
