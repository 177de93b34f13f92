using System.Globalization;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.Bench;

/// <summary>How well questions find their articles, with each engine, beside plain bm25 over words and pairs of neighbours.</summary>
internal static class Retrieval
{
    /// <summary>Our own sets, or public ones in files.</summary>
    internal static async Task RunAsync(TextWriter output, IReadOnlyList<string> files)
    {
        foreach (var file in files)
        {
            foreach (var titled in (bool[])[false, true])
            {
                var (texts, asked) = QuestionFile.Read(file, titled);
                await CompareAsync(output, $"{Path.GetFileNameWithoutExtension(file)}{(titled ? ", titles" : "")}", texts, asked);
            }
        }
        if (files.Count > 0)
            return;
        await CompareAsync(output, "judged", RetrievalSet.Articles(Samples.Root), RetrievalSet.Questions(Samples.Root));
        var (passages, questions) = DistortedSentences.Of(RetrievalSet.Gold(Samples.Root), int.MaxValue);
        await CompareAsync(output, "distorted", passages, questions);
    }

    private static async Task CompareAsync(TextWriter output, string name, IReadOnlyList<IndexedArticle> articles, IReadOnlyList<Judged> questions)
    {
        foreach (var engine in Searching.Engines)
            await CompareAsync(output, $"{name}, {engine}", engine, articles, questions);
    }

    private static async Task CompareAsync(TextWriter output, string name, string engine, IReadOnlyList<IndexedArticle> articles, IReadOnlyList<Judged> questions)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        try
        {
            await using var index = SearchEngines.Open(engine, folder);
            await index.ApplyAsync(articles, 1, default);
            foreach (var plain in (bool[])[false, true])
            {
                var asked = plain ? [.. questions.Select(q => q.Plain())] : questions;
                var ours = await Standing.OfAsync(asked, async q => [.. (await index.SearchAsync(new SearchQuery { Text = q, Limit = 10 }, default)).Hits.Select(h => h.Id)]);
                var baseline = new PairBm25(articles, plain);
                var theirs = await Standing.OfAsync(asked, q => Task.FromResult(baseline.Find(q)));
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name,-22} {(plain ? "plain" : "accented"),-9} {asked.Count,5} questions: R@1 {ours.First:F3}, MRR@10 {ours.Mean:F3}; bm25 with pairs: R@1 {theirs.First:F3}, MRR@10 {theirs.Mean:F3}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
