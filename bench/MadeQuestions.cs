using NgoNews.SearchApi.Search.Words;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.Bench;

/// <summary>Questions of every kind that people ask, in words that stand beside each other in given texts; hardly two are the same.</summary>
internal sealed class MadeQuestions(IReadOnlyList<string> texts)
{
    /// <summary>Every kind by its name.</summary>
    public IReadOnlyList<(string Name, Func<Random, string> Make)> Kinds =>
    [
        ("words", c => string.Join(' ', Words(c, 2))),
        ("phrase", c => $"\"{string.Join(' ', Words(c, 3))}\""),
        ("boolean", c => $"({string.Join(' ', Words(c, 2))}) AND ({Word(c)} OR {Word(c)}) NOT {Word(c)}"),
        ("prefix", c => Word(c) is var word ? $"{word[..Math.Min(word.Length, 3)]}* {Word(c)}" : ""),
        ("broad OR", c => string.Join(" OR ", Words(c, 6))),
        ("question", c => string.Join(' ', Words(c, 9)) + " là bao nhiêu?"),
    ];

    /// <summary>Words with a letter changed in one of them.</summary>
    public string Misspelled(Random chance)
    {
        var words = Words(chance, 3);
        var at = Enumerable.Range(0, 3).MaxBy(i => words[i].Length);
        var letter = chance.Next(words[at].Length);
        words[at] = words[at][..letter] + (char)('a' + chance.Next(26)) + words[at][(letter + 1)..];
        return string.Join(' ', words);
    }

    /// <summary>As someone types it who has no marks at hand; what stands between words stays.</summary>
    public static string Plain(string question) => new Judged(question, []).Plain().Text
        .Replace(" and ", " AND ", StringComparison.Ordinal).Replace(" or ", " OR ", StringComparison.Ordinal).Replace(" not ", " NOT ", StringComparison.Ordinal);

    /// <summary>So many neighbours of some text.</summary>
    public string[] Words(Random chance, int count)
    {
        while (true)
        {
            var text = texts[chance.Next(texts.Count)];
            var words = WordScanner.Scan(text);
            var start = chance.Next(Math.Max(1, words.Count - count));
            var taken = words.Skip(start).Take(count).Select(w => text[w.Start..w.End]).ToArray();
            if (taken.Length == count && taken.All(w => char.IsLetter(w[0])))
                return taken;
        }
    }

    private string Word(Random chance) => Words(chance, 1)[0];
}
