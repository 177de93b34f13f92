using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>The rules decide.</summary>
internal sealed class RulesAlone : IChooser
{
    public bool Looks => false;

    public bool SeesRules => true;

    public IDictionary<ulong, string>? Names => null;

    public WeightTable? Scene(string decision) => null;

    public (int Index, double Probability) Choose<T>(Choice<T> choice, object? about) => (choice.ByRule, 1);
}
