using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Figures.Choices;

namespace NgoNews.Extractor.Learning;

/// <summary>Decides as another chooser does, and keeps what was decided: what weights that never saw an article make of it.</summary>
internal sealed class Guesses(IChooser chooser) : IChooser
{
    private readonly Dictionary<(string Decision, int Place), object?> chosen = [];

    public bool Looks => true;

    public bool SeesRules => chooser.SeesRules;

    public IDictionary<ulong, string>? Names => null;

    public WeightTable? Scene(string decision) => chooser.Scene(decision);

    public (int Index, double Probability) Choose<T>(Choice<T> choice, object? about)
    {
        var answer = chooser.Choose(choice, about);
        if (PlaceOf(about) is { } place)
            chosen[(choice.Decision, place)] = choice.Values[answer.Index];
        return answer;
    }

    /// <summary>Index of the option that was chosen for the same number; null where none was, or is not among the options now.</summary>
    public int? IndexOf<T>(Choice<T> choice, object? about)
    {
        if (PlaceOf(about) is not { } place || !chosen.TryGetValue((choice.Decision, place), out var value))
            return null;
        for (var i = 0; i < choice.Values.Count; i++)
        {
            if (Equals(choice.Values[i], value))
                return i;
        }
        return null;
    }

    // Decisions are told apart by where their number stands; the article's own stands before all.
    private static int? PlaceOf(object? about) => about switch { null => -1, Candidate candidate => candidate.Start, _ => null };
}
