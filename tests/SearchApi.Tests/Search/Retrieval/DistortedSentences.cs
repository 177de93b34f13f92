using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Tests.Search.Retrieval;

/// <summary>
/// A harder check that nobody wrote with an answer in view: sentences with half of their words left out, others put in, neighbours swapped, and a
/// questioning word behind them are asked of passages a page long. The same each time.
/// </summary>
internal static class DistortedSentences
{
    private const int PassageWords = 110;
    private const int LeastPassage = 40;
    private const int LeastSentence = 12;

    private static readonly string[] Askings = ["bao nhiêu", "là gì", "ai là", "ở đâu", "khi nào", "nào đã", "tại sao", "như thế nào", "những gì"];

    /// <summary>Passages of the articles' texts, and a question on two thirds of them.</summary>
    public static (IReadOnlyList<IndexedArticle> Passages, IReadOnlyList<Judged> Questions) Of(IEnumerable<IndexedArticle> articles, int most)
    {
        var chance = new Chance();
        var passages = articles.SelectMany(Passages).ToList();
        var words = passages.SelectMany(p => p.Sentences.SelectMany(s => s)).ToArray();
        var questions = new List<Judged>();
        foreach (var (article, sentences) in passages)
        {
            var whole = sentences.Where(s => s.Length >= LeastSentence).ToList();
            if (questions.Count < most && whole.Count > 0 && chance.Next(3) > 0 && Distort(whole[chance.Next(whole.Count)], words, chance) is { } text)
                questions.Add(new Judged(text, [article.Id]));
        }
        return ([.. passages.Select(p => p.Article)], questions);
    }

    private static string? Distort(string[] sentence, string[] words, Chance chance)
    {
        var length = 2 * (6 + chance.Next(7));
        var start = chance.Next(Math.Max(1, sentence.Length - length));
        var part = sentence[start..Math.Min(sentence.Length, start + length)];
        var kept = new List<string>();
        for (var at = 0; at < part.Length;)
        {
            var piece = part[at..Math.Min(part.Length, at + 1 + chance.Next(3))];
            var what = chance.Next(100);
            if (what < 50)
                kept.AddRange(piece);
            else if (what < 62)
                kept.AddRange(piece.Select(_ => words[chance.Next(words.Length)]));
            else if (what < 70)
                kept.AddRange(piece.Reverse());
            at += piece.Length;
        }
        return kept.Count < 3 ? null : $"{string.Join(' ', kept)} {Askings[chance.Next(Askings.Length)]}?";
    }

    private static IEnumerable<(IndexedArticle Article, List<string[]> Sentences)> Passages(IndexedArticle article)
    {
        var (number, text, sentences) = (0, "", new List<string[]>());
        foreach (var paragraph in article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            text += paragraph + "\n";
            sentences.AddRange(paragraph.Split(". ").Select(s => WordScanner.Scan(s).Select(w => s[w.Start..w.End]).ToArray()));
            if (sentences.Sum(s => s.Length) < PassageWords)
                continue;
            yield return (article with { Id = $"{article.Id}-{++number}", Title = "", Text = text }, sentences);
            (text, sentences) = ("", []);
        }
        if (sentences.Sum(s => s.Length) >= LeastPassage)
            yield return (article with { Id = $"{article.Id}-{++number}", Title = "", Text = text }, sentences);
    }

    /// <summary>Numbers that are the same on every machine and with every version of .NET.</summary>
    private sealed class Chance
    {
        private ulong _state = 20240612;

        public int Next(int end)
        {
            _state = unchecked((_state * 6364136223846793005) + 1442695040888963407);
            return (int)((_state >> 33) % (ulong)end);
        }
    }
}
