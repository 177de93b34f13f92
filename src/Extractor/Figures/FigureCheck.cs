namespace NgoNews.Extractor.Figures;

/// <summary>One comparison of a figure with other numbers of its article.</summary>
/// <param name="Kind">What was compared.</param>
/// <param name="With">The other numbers' place in the text, from the first to the last of them: UTF-16 offsets like a mention's.</param>
/// <param name="Expected">What the other numbers make of this one, in the figure's unit; for <see cref="CheckKind.PartOfWhole"/> the bound. At most 12 digits count; never below zero.</param>
/// <param name="Found">What is printed here, in the figure's unit.</param>
/// <param name="Held">Whether both agree within what printed precision and hedges leave open (Rules/tolerances.tsv), not whether they are equal.</param>
public sealed record FigureCheck(CheckKind Kind, Mention With, decimal Expected, decimal Found, bool Held);
