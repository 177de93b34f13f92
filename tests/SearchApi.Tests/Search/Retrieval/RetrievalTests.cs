using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.CrossCheck.Official;
using Xunit.Abstractions;

namespace NgoNews.SearchApi.Tests.Search.Retrieval;

/// <summary>How well questions find their articles. The floors go up with what is measured, and never down.</summary>
public abstract class RetrievalTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int DistortedQuestions = 300;

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-retrieval-").FullName;
    private ISearchIndex _index = null!;

    /// <summary>The engine under test.</summary>
    protected abstract string Engine { get; }

    public Task InitializeAsync()
    {
        _index = SearchEngines.Open(Engine, _folder);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _index.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [SourceFact]
    public async Task Judged_questions_find_their_articles_in_three_spellings()
    {
        var articles = RetrievalSet.Articles(SourceTree.Root!);
        await _index.ApplyAsync(articles, 1, default);
        var questions = RetrievalSet.Questions(SourceTree.Root!);
        Assert.True(questions.Count >= 120);
        Assert.Empty(questions.SelectMany(q => q.Answers).Except(articles.Select(a => a.Id)));

        var accented = await StandingAsync("accented", questions);
        var plain = await StandingAsync("plain", [.. questions.Select(q => q.Plain())]);
        var decomposed = await StandingAsync("decomposed", [.. questions.Select(q => q.Decomposed())]);

        Assert.True(accented.Mean >= 0.90, $"accented {accented.Mean:F3}");
        Assert.True(plain.Mean >= accented.Mean - 0.02, $"plain {plain.Mean:F3}");
        Assert.Equal(accented.Mean, decomposed.Mean);
    }

    [SourceFact]
    public async Task Distorted_sentences_find_the_passage_they_were_made_of()
    {
        var (passages, questions) = DistortedSentences.Of(RetrievalSet.Gold(SourceTree.Root!), DistortedQuestions);
        await _index.ApplyAsync(passages, 1, default);

        var accented = await StandingAsync("accented", questions);
        var plain = await StandingAsync("plain", [.. questions.Select(q => q.Plain())]);

        Assert.True(accented.First >= 0.90, $"accented {accented.First:F3}");
        Assert.True(plain.First >= 0.87, $"plain {plain.First:F3}");
    }

    private async Task<Standing> StandingAsync(string spelling, IReadOnlyList<Judged> questions)
    {
        var standing = await Standing.OfAsync(questions, async text => [.. (await _index.SearchAsync(new SearchQuery { Text = text, Limit = 10 }, default)).Hits.Select(h => h.Id)]);
        output.WriteLine($"{spelling}: first {standing.First:F4}, mean {standing.Mean:F4}, {questions.Count} questions");
        foreach (var (question, place, instead) in standing.Missed)
            output.WriteLine($"  {place}  {question.Text} → {string.Join(' ', question.Answers)}, not {instead}");
        return standing;
    }
}

public sealed class Fts5RetrievalTests(ITestOutputHelper output) : RetrievalTests(output)
{
    protected override string Engine => "fts5";
}

#if LUCENE
public sealed class LuceneRetrievalTests(ITestOutputHelper output) : RetrievalTests(output)
{
    protected override string Engine => "lucene";
}
#endif
