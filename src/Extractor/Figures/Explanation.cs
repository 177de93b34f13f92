using System.Globalization;
using System.Text;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>For a person: what was weighed in an article, and why each decision fell as it did.</summary>
public static class Explanation
{
    /// <summary>The explanation as plain text.</summary>
    public static string Of(SourceArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return string.Concat(SeveralArticles.Of(article.Text).Select(part => OfOne(article with { Text = article.Text[part] })));
    }

    private static string OfOne(SourceArticle article)
    {
        var given = NfcText.Decode(article.Text);
        article = FigureReader.InUnicode(article, given);
        var text = given.Value;
        var (relevant, why, sectors, candidates) = FigureReader.Decide(article, text, Choices.Learned.Shipped);
        var output = new StringBuilder();
        output.Append("== ").Append(article.Id).Append(": ").Append(article.Title).Append('\n');
        output.Append(relevant ? "relevant: " : "not relevant: ").Append(why).Append('\n');
        output.Append("sectors: ").Append(sectors.Count == 0 ? "none" : string.Join(' ', sectors)).Append('\n');
        foreach (var candidate in candidates)
        {
            output.Append('\n').Append(candidate.Indicator is null ? "-  " : "+  ").Append('"').Append(text[candidate.Start..candidate.End]).Append('"');
            output.Append(CultureInfo.InvariantCulture, $" [{candidate.Start}..{candidate.End}] = {candidate.Value:0.##} {candidate.Unit} {WireName<Qualifier>.Of(candidate.Quantity.Qualifier)}\n");
            foreach (var reason in candidate.Reasons)
                output.Append("     ").Append(reason).Append('\n');
        }
        return output.ToString();
    }
}
