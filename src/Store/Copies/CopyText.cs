using System.Text;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Copies;

/// <summary>The body of an article as copies are told by: a row of syllables, numbers and names, without what changes when a text is taken over.</summary>
/// <remarks>
/// The headline, case, tone placement, Unicode form and marks make no difference, and a number is what it means: "2,35 triệu EUR" and "2.350.000 EUR" are one.
/// What copies keep and a report of next year does not, its numbers and names, is told apart from the words around it.
/// </remarks>
internal sealed class CopyText
{
    /// <summary>Syllables in a shingle: fewer, and any two reports of an office share many; more, and one retouched word costs too much.</summary>
    private const int ShingleLength = 4;

    /// <summary>Longer texts are told by their beginning.</summary>
    private const int LongestBody = 50_000;

    private readonly CopyToken[] tokens;
    private readonly ulong[] shingles;

    private CopyText(CopyToken[] tokens) => (this.tokens, shingles) = (tokens, ShinglesOf(tokens));

    public ReadOnlySpan<CopyToken> Tokens => tokens;

    /// <summary>Every run of four tokens once, in the order of their numbers.</summary>
    public ReadOnlySpan<ulong> Shingles => shingles;

    public static CopyText Of(string title, string text)
    {
        var body = NfcText.Normalize(ContentHash.Body(NfcText.Normalize(title), NfcText.Normalize(text)));
        return new CopyText(Read(NfcText.From(body.Length <= LongestBody ? body : body[..LongestBody])));
    }

    private static ulong[] ShinglesOf(CopyToken[] tokens)
    {
        var all = new ulong[Math.Max(0, tokens.Length - ShingleLength + 1)];
        for (var i = 0; i < all.Length; i++)
        {
            var hash = CopyHash.Seed;
            for (var j = i; j < i + ShingleLength; j++)
                hash = CopyHash.Join(hash, tokens[j].Value);
            all[i] = hash;
        }
        Array.Sort(all);
        var different = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
                all[different++] = all[i];
        }
        return all[..different];
    }

    private static CopyToken[] Read(NfcText text)
    {
        var (body, words) = (text.Value, Tokenizer.Read(text.Value));
        var values = Values(text, words);
        var (tokens, next) = (new List<CopyToken>(words.Count), 0);
        // Where no other capital says otherwise, a capital at a sentence's head is no name.
        var (atHead, afterName, heldBack) = (true, false, false);
        foreach (var token in words)
        {
            while (next < values.Count && values[next].End <= token.Start)
                next++;
            if (next < values.Count && token.Start >= values[next].Start)
            {
                if (token.Start == values[next].Start || tokens.Count == 0 || tokens[^1].Value != values[next].Hash)
                    tokens.Add(new CopyToken(values[next].Hash, CopyTokenKind.Number));
                (atHead, afterName, heldBack) = (false, false, false);
                continue;
            }
            switch (token.Kind)
            {
                case TokenKind.Word when char.IsUpper(body[token.Start]) && (afterName || heldBack):
                    tokens[^1] = new CopyToken(CopyHash.Join(tokens[^1].Value, CopyHash.Of(token.Key)), CopyTokenKind.Name);
                    (atHead, afterName, heldBack) = (false, true, false);
                    break;
                case TokenKind.Word:
                    var capital = char.IsUpper(body[token.Start]);
                    tokens.Add(new CopyToken(CopyHash.Of(token.Key), capital && !atHead ? CopyTokenKind.Name : CopyTokenKind.Word));
                    (afterName, heldBack, atHead) = (capital && !atHead, capital && atHead, false);
                    break;
                case TokenKind.Number:
                    tokens.Add(new CopyToken(CopyHash.Of(Plain(token.Key)), CopyTokenKind.Number));
                    (atHead, afterName, heldBack) = (false, false, false);
                    break;
                default:
                    (afterName, heldBack) = (false, false);
                    atHead |= token.Kind == TokenKind.Break || token.Key is "." or "!" or "?" or ":" or "…";
                    break;
            }
        }
        return [.. tokens];
    }

    /// <summary>What the quantities and times of the text mean, in its order, none inside another.</summary>
    private static List<(int Start, int End, ulong Hash)> Values(NfcText body, List<Token> words)
    {
        // Not told when it was published: copies are published on different days, and "năm ngoái" is one word to them.
        var reading = TextReading.Of(body, words, null);
        var all = reading.Quantities.Select(q => (q.Start, q.End, CopyHash.Of(FormattableString.Invariant($"{q.Value}|{q.High}|{q.Unit?.ToLowerInvariant()}"))))
            .Concat(reading.Periods.Select(p => (p.Start, p.End, CopyHash.Of(FormattableString.Invariant($"{p.From:yyyyMMdd}-{p.To:yyyyMMdd}")))))
            .OrderBy(v => v.Start).ThenByDescending(v => v.End);
        var values = new List<(int Start, int End, ulong Hash)>();
        foreach (var value in all)
        {
            if (values.Count == 0 || value.Start >= values[^1].End)
                values.Add(value);
        }
        return values;
    }

    // "05" and "5", "1.205" and "1205": what no quantity was made of is compared by its digits.
    private static string Plain(string number)
    {
        var digits = new StringBuilder(number.Length);
        foreach (var c in number.TrimStart('0'))
        {
            if (char.IsAsciiDigit(c))
                digits.Append(c);
        }
        return digits.ToString();
    }
}

/// <summary>A syllable, a number with its unit, or a name, by a hash of what it means.</summary>
internal readonly record struct CopyToken(ulong Value, CopyTokenKind Kind);

internal enum CopyTokenKind : byte
{
    Word,
    Number,
    Name,
}
