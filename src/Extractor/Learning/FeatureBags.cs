namespace NgoNews.Extractor.Learning;

/// <summary>Bags that serve one choice after another. Who learns keeps what was seen, and gets new ones.</summary>
internal sealed class FeatureBags(IDictionary<ulong, string>? names, int capacity)
{
    private readonly List<FeatureBag> bags = [];
    private int taken;

    /// <summary>An empty bag.</summary>
    public FeatureBag Take()
    {
        if (names is not null)
            return new FeatureBag(names);
        if (taken == bags.Count)
            bags.Add(new FeatureBag(null, capacity));
        var bag = bags[taken++];
        bag.Clear();
        return bag;
    }

    /// <summary>All have served: what was chosen among is not looked at again.</summary>
    public void Return() => taken = 0;
}
