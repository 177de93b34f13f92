using System.Runtime.InteropServices;

namespace NgoNews.Extractor.Text;

/// <summary>Finds the longest phrase of a table that begins at a token. Hyphens between syllables make no difference.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseTable<T>
{
    private readonly KeyTable<Entry[]> byFirst;

    private sealed record Entry(string[] Keys, int[] Hashes, T Value);

    /// <summary>A table of phrases; of two equal ones the later wins.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new Dictionary<string, List<Entry>>(StringComparer.Ordinal);
        foreach (var (phrase, value) in rows)
        {
            var keys = Tokenizer.Read(phrase).Where(t => !t.Is("-")).Select(t => t.Key).ToArray();
            if (!table.TryGetValue(keys[0], out var entries))
                table.Add(keys[0], entries = []);
            entries.RemoveAll(e => e.Keys.SequenceEqual(keys));
            entries.Add(new Entry(keys, [.. keys.Select(k => Token.HashOf(k))], value));
        }
        byFirst = new KeyTable<Entry[]>([.. table.Select(t => KeyValuePair.Create(t.Key, t.Value.OrderByDescending(e => e.Keys.Length).ToArray()))]);
    }

    /// <summary>May a phrase begin with this token? True wherever one does, and of one in sixteen other words.</summary>
    internal bool MayOpen(in Token token) => byFirst.MayHold(token);

    /// <summary>Index behind the longest phrase that begins at <paramref name="at"/>, or -1.</summary>
    public int Match(List<Token> tokens, int at, out T value)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (at >= 0 && at < tokens.Count)
            return Match(CollectionsMarshal.AsSpan(tokens), at, out value);
        value = default!;
        return -1;
    }

    /// <summary>Every phrase between two token indices, longest first at each place, none overlapping.</summary>
    public List<(int Start, int End, T Value)> FindAll(List<Token> tokens, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var found = new List<(int, int, T)>();
        var words = CollectionsMarshal.AsSpan(tokens);
        for (var i = from; i < to;)
        {
            if (byFirst.MayHold(words[i]) && Match(words, i, out var value) is > 0 and var end && end <= to)
            {
                found.Add((i, end, value));
                i = end;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    private int Match(ReadOnlySpan<Token> words, int at, out T value)
    {
        value = default!;
        if (!byFirst.TryGet(words[at], out var entries))
            return -1;
        foreach (var entry in entries)
        {
            var end = EndOf(entry, words, at);
            if (end < 0)
                continue;
            value = entry.Value;
            return end;
        }
        return -1;
    }

    // The first key is known to fit; most others are told apart by their hash.
    private static int EndOf(Entry entry, ReadOnlySpan<Token> tokens, int at)
    {
        at++;
        for (var k = 1; k < entry.Keys.Length; k++, at++)
        {
            while (at < tokens.Length && tokens[at].Is("-"))
                at++;
            if (at >= tokens.Length || tokens[at].Hash != entry.Hashes[k] || tokens[at].Key != entry.Keys[k])
                return -1;
        }
        return at;
    }
}
