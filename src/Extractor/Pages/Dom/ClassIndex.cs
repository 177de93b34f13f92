namespace NgoNews.Extractor.Pages.Dom;

/// <summary>Finds elements by one name of their class list, without case. Chains of numbers instead of a list a name: a page has hundreds of names and a reader asks for a few.</summary>
internal sealed class ClassIndex
{
    private const int Buckets = 1 << 10;
    private const uint Prime = 16777619;

    private readonly (int First, int Last)[] _chains = new (int, int)[Buckets];
    private readonly List<(uint Hash, int Next, PageNode Node)> _entries = new(1024);

    /// <summary>Takes up an element; elements come in reading order.</summary>
    internal void Add(PageNode node)
    {
        foreach (var range in node.Class.AsSpan().SplitAny(" \t\r\n\f"))
        {
            var name = node.Class.AsSpan()[range];
            if (!name.IsEmpty)
                Add(HashOf(name), node);
        }
    }

    /// <summary>The elements that bear the name, in reading order.</summary>
    internal IEnumerable<PageNode> With(string name)
    {
        var hash = HashOf(name);
        PageNode? before = null;
        // Entries are numbered from one; zero ends a chain.
        for (var at = _chains[hash % Buckets].First; at > 0; at = _entries[at - 1].Next)
        {
            var entry = _entries[at - 1];
            if (entry.Hash == hash && entry.Node != before && Has(entry.Node.Class, name))
                yield return before = entry.Node;
        }
    }

    /// <summary>Whether a class list holds the name.</summary>
    internal static bool Has(string classes, string name)
    {
        for (var at = classes.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = classes.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || char.IsWhiteSpace(classes[at - 1])) && (end == classes.Length || char.IsWhiteSpace(classes[end])))
                return true;
        }
        return false;
    }

    private void Add(uint hash, PageNode node)
    {
        _entries.Add((hash, 0, node));
        ref var chain = ref _chains[hash % Buckets];
        if (chain.First == 0)
            chain.First = _entries.Count;
        else
            _entries[chain.Last - 1] = _entries[chain.Last - 1] with { Next = _entries.Count };
        chain.Last = _entries.Count;
    }

    // FNV-1a over the letters with the bit of case cleared; what collides is told apart by Has.
    private static uint HashOf(ReadOnlySpan<char> name)
    {
        var hash = 2166136261;
        foreach (var c in name)
            hash = unchecked((hash ^ (c & ~0x20u)) * Prime);
        return hash;
    }
}
