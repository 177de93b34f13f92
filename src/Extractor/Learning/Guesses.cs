using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Learning;

/// <summary>What weights that never saw an article choose in it: while learning, the figures before are seen as they will be in use, mistakes included.</summary>
internal sealed class Guesses(IChooser chooser) : IChooser
{
    private readonly Dictionary<(string Decision, int Start), object?> chosen = [];

    public bool Looks => true;

    public bool SeesRules => chooser.SeesRules;

    public IDictionary<ulong, string>? Names => null;

    public WeightTable? Scene(string decision) => chooser.Scene(decision);

    public (int Index, double Probability) Choose<T>(Choice<T> choice, object? about)
    {
        var answer = chooser.Choose(choice, about);
        if (about is Candidate candidate)
            chosen[(choice.Decision, candidate.Start)] = choice.Values[answer.Index];
        return answer;
    }

    /// <summary>The option that was chosen for the same number; null where it was no figure.</summary>
    public int? IndexOf<T>(Choice<T> choice, object? about)
    {
        if (about is not Candidate candidate || !chosen.TryGetValue((choice.Decision, candidate.Start), out var value))
            return null;
        for (var i = 0; i < choice.Values.Count; i++)
        {
            if (Equals(choice.Values[i], value))
                return i;
        }
        return null;
    }
}
