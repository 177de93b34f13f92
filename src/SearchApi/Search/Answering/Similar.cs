using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Makes a question of an article: the words that tell it from others.</summary>
internal static class Similar
{
    private const int MostTerms = 24;
    private const int TitleWeight = 3;
    private const int LookLimit = 20_000;
    private const double LeastShare = 0.2;

    /// <param name="content">The article.</param>
    /// <param name="words">Among which others.</param>
    public static Question To(Content content, IWords words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(content.Title, TitleWeight, counts);
        Count(content.Body[..Math.Min(content.Body.Length, LookLimit)], 1, counts);
        var vocabulary = words.Vocabulary;
        var telling = counts.Select(c => (c.Key, Articles: vocabulary.Articles(new QueryWord(c.Key, true)), c.Value))
            // What only this article holds finds no other.
            .Where(c => c.Articles > 1)
            .OrderByDescending(c => Math.Log(1 + c.Value) * Math.Log((words.Articles + 1.0) / c.Articles)).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(MostTerms).Select(c => new Term([new Phrase([new QueryWord(c.Key, true)])], Quoted: false, Light: false)).ToList();
        return new Question(telling, [], new WordsCondition([.. Enumerable.Range(0, telling.Count)], Loose: true) { Share = LeastShare });
    }

    private static void Count(string text, int weight, Dictionary<string, int> counts)
    {
        foreach (var word in WordScanner.Scan(text))
        {
            var key = WordKey.Exact(text.AsSpan(word.Start, word.End - word.Start));
            // Numbers are of one report; what is alike is what is spoken of.
            if (!char.IsAsciiDigit(key[0]))
                counts[key] = counts.GetValueOrDefault(key) + weight;
        }
    }
}
