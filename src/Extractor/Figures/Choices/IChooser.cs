using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Who has the last word on a decision: the rules alone, the learned weights, or, while they are learned, the annotation.</summary>
internal interface IChooser
{
    /// <summary>What is seen of the options is asked for; else the rules' option stands without a look at the others.</summary>
    bool Looks { get; }

    /// <summary>The rules' own opinion is among what is seen.</summary>
    bool SeesRules { get; }

    /// <summary>Where the words of the features are kept, or null.</summary>
    IDictionary<ulong, string>? Names { get; }

    /// <summary>The weights of a decision's scenes, where they are only to be weighed; null where their words are to be gathered.</summary>
    WeightTable? Scene(string decision);

    /// <summary>The option and how probable it is.</summary>
    /// <param name="choice">The options.</param>
    /// <param name="about">What it is about: a candidate, a sector's code; null: the article.</param>
    (int Index, double Probability) Choose<T>(Choice<T> choice, object? about);
}
