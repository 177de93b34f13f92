using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Learning.Gold;

namespace NgoNews.Extractor.Learning;

/// <summary>Collects the choices that the reading of an annotated article puts, with the option that its annotation has.</summary>
internal sealed class Teacher(bool seesRules) : IChooser
{
    private readonly Dictionary<string, List<Example>> examples = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, string> names = [];
    private GoldArticle? article;
    private int put;
    private List<(GoldFigure Figure, Mention At)> marked = [];

    public bool Looks => true;

    // Every second choice is seen without the rules' opinion: they were written with these articles in view, and look more trustworthy here than they are.
    public bool SeesRules => seesRules && put % 2 == 0;

    public IDictionary<ulong, string> Names => names;

    /// <summary>Choices by decision, in the order they were put.</summary>
    public IReadOnlyDictionary<string, List<Example>> Examples => examples;

    /// <summary>Reads an article and keeps its choices.</summary>
    public void Read(GoldArticle annotated)
    {
        article = annotated;
        marked = [.. annotated.Figures.SelectMany(f => f.Mentions.Select(m => (f, m.In(annotated.Text))))];
        FigureReader.Read(annotated.Source, this);
    }

    public WeightTable? Scene(string decision) => null;

    public (int Index, double Probability) Choose<T>(Choice<T> choice, object? about)
    {
        put++;
        if (Right(choice.Decision, about) is not { } right)
            return (choice.ByRule, 1);
        var index = -1;
        for (var i = 0; i < choice.Values.Count; i++)
            index = right.Is(choice.Values[i]) ? i : index;
        if (index >= 0 && choice.Values.Count > 1)
        {
            if (!examples.TryGetValue(choice.Decision, out var list))
                examples.Add(choice.Decision, list = []);
            list.Add(new Example(choice.Seen, index));
            if (choice.Decision is not "relevance" and not "sector")
                return (index, 1);
        }
        return (choice.ByRule, 1);
    }

    private sealed record Answer(object? Value)
    {
        public bool Is<T>(T option) => Equals(Value, option);
    }

    private Answer? Right(string decision, object? about) => about switch
    {
        null => decision == "relevance" ? new Answer(article!.Relevant) : null,
        string code => article!.Sectors is { } sectors ? new Answer(sectors.Contains(code)) : null,
        Candidate candidate => Right(decision, candidate),
        _ => null,
    };

    private Answer? Right(string decision, Candidate about)
    {
        var gold = marked.Where(m => m.At.Start < about.End && about.Start < m.At.End).Select(m => m.Figure)
            .FirstOrDefault(f => f.Indicator == (about.Indicator ?? about.Proposed) && (about.InHeadline || f.Value == about.Value));
        if (decision == "figure")
            return new Answer(gold is not null);
        if (gold is null)
            return null;
        return decision.Split(' ')[0] switch
        {
            "stage" => new Answer(gold.Stage),
            "place" => new Answer(gold.Place),
            "period" => new Answer(gold.Period),
            "coverage" => new Answer(gold.Coverage),
            _ => null,
        };
    }
}
