namespace NgoNews.Extractor.Text;

/// <summary>A syllable, a number, a mark or a line break of an NFC text.</summary>
public readonly record struct Token
{
    private const string Bullets = "-+*•●○◦·▪▫■□▶►▸➢➤❖◆◇♦✓✔";

    internal Token(int start, int end, TokenKind kind, string key, int hash) => (Start, End, Kind, Key, Hash) = (start, end, kind, key, hash);

    /// <summary>Offset of its first character.</summary>
    public int Start { get; }

    /// <summary>Offset behind its last.</summary>
    public int End { get; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>A word folded for matching; a number as printed; a mark, all dashes as "-".</summary>
    public string Key { get; }

    /// <summary>Of the key: tables are looked up by it.</summary>
    internal int Hash { get; }

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

    /// <summary>Is it a mark that lines of a list begin with?</summary>
    internal bool IsBullet => Kind == TokenKind.Mark && Key.Length == 1 && Bullets.Contains(Key[0], StringComparison.Ordinal);

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
