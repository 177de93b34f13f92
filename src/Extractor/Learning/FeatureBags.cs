using System.Buffers;

namespace NgoNews.Extractor.Learning;

/// <summary>Bags that serve one choice after another, and their room one article after another. Who learns keeps what was seen, and gets new ones.</summary>
internal sealed class FeatureBags(IDictionary<ulong, string>? names) : IDisposable
{
    // Nearly every option has fewer features; what has more is given more room by its bag.
    private const int Room = 256;

    private readonly List<FeatureBag> bags = [];
    private int taken;

    /// <summary>An empty bag.</summary>
    public FeatureBag Take()
    {
        if (names is not null)
            return new FeatureBag(names);
        if (taken == bags.Count)
            bags.Add(new FeatureBag(null, ArrayPool<ulong>.Shared.Rent(Room)));
        var bag = bags[taken++];
        bag.Clear();
        return bag;
    }

    /// <summary>All have served: what was chosen among is not looked at again.</summary>
    public void Return() => taken = 0;

    /// <summary>Leaves the room to the next article.</summary>
    public void Dispose()
    {
        foreach (var bag in bags)
            ArrayPool<ulong>.Shared.Return(bag.Room);
        bags.Clear();
    }
}
