namespace NgoNews.Store.Figures;

/// <summary>A number for each place, donor and unit that figures ever had; given once, by one writer at a time.</summary>
internal sealed class FigureWords
{
    /// <summary>Where a figure has none.</summary>
    public const int None = 0;

    /// <summary>Of a word that no figure has.</summary>
    public const int Unknown = -1;

    // The first word is 1.
    private readonly Numbering<string> _words = new();

    /// <summary>One more than the greatest number.</summary>
    public int Count => _words.Count + 1;

    /// <summary>A word by its number; null for <see cref="None"/>.</summary>
    public string? this[int number] => number == None ? null : _words[number - 1];

    /// <summary>A word's number, or <see cref="Unknown"/>.</summary>
    public int Find(string word) => _words.Find(word) is >= 0 and var number ? number + 1 : Unknown;

    /// <summary>The same, given where it is new.</summary>
    public int Add(string? word) => word is null ? None : _words.Add(word) + 1;
}
