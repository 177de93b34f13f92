using NgoNews.SearchApi.Search.Queries.Syntax;
using NgoNews.SearchApi.Search.Snippets;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>Looks at texts as a question is held against them: for their rank, and for the passage that is shown.</summary>
internal sealed class CloseLook(Holdings asked)
{
    /// <summary>Of longer texts only this much is looked at for ranking and snippets; all of it is searched.</summary>
    public const int Limit = 60_000;

    private readonly PassageScore _score = new(asked.Asked, asked);
    private readonly TermFinder _finder = new(asked.Asked);

    /// <summary>What each term weighs; known once texts were scored.</summary>
    public double[] Weights => _score.Weights;

    /// <summary>The score of each; higher is better.</summary>
    public double[] Score(List<Content> texts) =>
        _score.Score(texts.ConvertAll(text => _score.Meet(_finder.Find(text.Title, TextField.Title, Limit), Find(text.Body))));

    /// <summary>Where a body meets the question.</summary>
    public Findings Find(string body) => _finder.Find(body, TextField.Body, Limit);
}
