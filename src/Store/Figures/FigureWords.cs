using System.Collections.Concurrent;

namespace NgoNews.Store.Figures;

/// <summary>A number for each place, donor and unit that figures ever had; given once, by one writer at a time.</summary>
internal sealed class FigureWords
{
    /// <summary>Where a figure has none.</summary>
    public const int None = 0;

    /// <summary>Of a word that no figure has.</summary>
    public const int Unknown = -1;

    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private volatile string?[] _words = new string?[64];

    private volatile int _count = 1;

    /// <summary>One more than the greatest number.</summary>
    public int Count => _count;

    /// <summary>A word by its number; null for <see cref="None"/>.</summary>
    public string? this[int number] => _words[number];

    /// <summary>A word's number, or <see cref="Unknown"/>.</summary>
    public int Find(string word) => _numbers.TryGetValue(word, out var number) ? number : Unknown;

    /// <summary>The same, given where it is new.</summary>
    public int Add(string? word)
    {
        if (word is null)
            return None;
        if (_numbers.TryGetValue(word, out var known))
            return known;
        var (number, words) = (_count, _words);
        if (number == words.Length)
            Array.Resize(ref words, 2 * number);
        words[number] = word;
        _words = words;
        _count = number + 1;
        _numbers[word] = number;
        return number;
    }
}
