using System.Buffers;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Reads what a person typed. Quotation marks make phrases; anything else that is no word only parts words, so no operator of an engine gets through.</summary>
internal static class QuestionReader
{
    /// <summary>Words behind so many are not looked at: no question needs more, and each one costs.</summary>
    public const int MaxWords = 64;

    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„‟«»");

    /// <summary>The ways to understand a text, likeliest first; none for a blank one.</summary>
    /// <remarks>Who types marks on most words types them on all: then "bao" is no "báo". But marks may also have been left out here and there, so the second
    /// way lets words without marks stand for any.</remarks>
    /// <exception cref="SearchQueryException">There is text, but no word in it.</exception>
    public static IReadOnlyList<Question> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var runs = Runs(text).ToList();
        if (runs.Count == 0)
            throw new SearchQueryException("the query holds no word", text.Length - text.AsSpan().TrimStart().Length);
        var letters = runs.SelectMany(r => r.Words).Where(w => !char.IsAsciiDigit(w.Exact[0])).ToList();
        var (marked, plain) = (letters.Count(w => w.Marked), letters.Count(w => !w.Marked));
        var asTyped = Build(runs);
        return marked > plain && plain > 0
            ? [Build([.. runs.Select(r => r with { Words = [.. r.Words.Select(w => w with { Meant = true })] })]), asTyped]
            : [asTyped];
    }

    private static Question Build(List<Run> runs)
    {
        var builder = new QuestionBuilder();
        foreach (var run in runs)
            builder.Add(run.Words, run.Quoted);
        return builder.Build();
    }

    /// <summary>Words inside one pair of quotation marks, or between two.</summary>
    private readonly record struct Run(List<TypedWord> Words, bool Quoted);

    private static IEnumerable<Run> Runs(string text)
    {
        var left = MaxWords;
        var quoted = false;
        for (var at = 0; at < text.Length && left > 0; quoted = !quoted)
        {
            var end = NextQuote(text, at);
            var words = ReadWords(text, at, end, left);
            left -= words.Count;
            at = end + 1;
            if (words.Count > 0)
                yield return new Run(words, quoted);
        }
    }

    private static int NextQuote(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Quotes);
        return at < 0 ? text.Length : from + at;
    }

    private static List<TypedWord> ReadWords(string text, int start, int end, int limit)
    {
        var words = new List<TypedWord>();
        var span = text.AsSpan(0, end);
        var before = -1;
        for (var at = start; words.Count < limit && WordScanner.TryNext(span, at, out var word); at = word.End)
        {
            words.Add(TypedWord.Of(NfcText.Normalize(text[word.Start..word.End]), InNumber(span, before, word.Start)));
            before = word.End;
        }
        return words;
    }

    /// <summary>Whether only a decimal mark or a group mark stands between two words of digits, as in "2,072".</summary>
    private static bool InNumber(ReadOnlySpan<char> text, int before, int start) =>
        before > 0 && start == before + 1 && text[before] is '.' or ',' && char.IsAsciiDigit(text[before - 1]) && char.IsAsciiDigit(text[start]);
}
