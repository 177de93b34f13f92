namespace NgoNews.Extractor.Text;

/// <summary>A syllable, a number, a mark or a line break of an NFC text.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">A word folded for matching; a number as printed; a mark, all dashes as "-".</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, string Key)
{
    /// <summary>Of the key: tables are looked up by it.</summary>
    internal int Hash { get; } = HashOf(Key);

    internal static int HashOf(ReadOnlySpan<char> key)
    {
        unchecked
        {
            var hash = 0u;
            foreach (var c in key)
                hash = (hash ^ c) * 0x9E3779B1;
            return (int)(hash >> 12);
        }
    }

    /// <summary>Is it this word or mark?</summary>
    public bool Is(string key) => Key == key;
}

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters, also with digits behind them ("m2"), one syllable of Vietnamese.</summary>
    Word,

    /// <summary>Digits with the separators between them: "1.300.000", "2,072".</summary>
    Number,

    /// <summary>Any other visible character.</summary>
    Mark,

    /// <summary>One or more line breaks.</summary>
    Break,
}
