using System.Runtime.InteropServices;
using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What is seen around a candidate, whatever is asked of it.</summary>
/// <param name="context">The article.</param>
/// <param name="keeps">What stands around a candidate is looked at once, though it is asked for twice; not by who learns.</param>
internal sealed class Surroundings(ArticleContext context, bool keeps)
{
    // Words of a clause beyond these say little of its number.
    private const int ClauseWords = 24;
    private const int HeadingWords = 14;

    private static readonly FeatureBag.Opening Clause = FeatureBag.Begin("clause"), Before = FeatureBag.Begin("before"), Behind = FeatureBag.Begin("behind"), Above = FeatureBag.Begin("heading");

    private readonly Dictionary<Candidate, FeatureBag> known = [];
    private readonly Dictionary<(Indicator?, string), decimal> largest = [];
    private readonly string[] title = [.. context.TitleTopics.Select(t => t.Value).Distinct()];
    private readonly bool donorInTitle = context.TitleDonors.Exists(d => d.Kind == DonorKind.Ngo);
    private readonly int donors = context.Donors.Where(d => d.Kind == DonorKind.Ngo).Select(d => d.Name).Distinct().Count();

    /// <summary>Says which candidates a size is held against.</summary>
    public void Among(List<Candidate> all)
    {
        largest.Clear();
        foreach (var candidate in all)
        {
            if ((candidate.Indicator ?? candidate.Proposed) is not { } indicator)
                continue;
            ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(largest, (indicator, candidate.Unit), out var known);
            most = known ? Math.Max(most, candidate.Value) : candidate.Value;
        }
    }

    /// <summary>Fills a bag.</summary>
    public void See(FeatureBag bag, Candidate candidate)
    {
        if (known.TryGetValue(candidate, out var seen))
        {
            bag.Append(seen);
        }
        else
        {
            Look(bag, candidate);
            if (keeps)
            {
                known[candidate] = seen = new FeatureBag(null, bag.Span.Length);
                seen.Append(bag);
            }
        }
        Size(bag, candidate);
    }

    private void Look(FeatureBag bag, Candidate candidate)
    {
        var indicator = candidate.Indicator ?? candidate.Proposed;
        bag.Add("bias");
        bag.Add("indicator", indicator is { } i ? WireName<Indicator>.Of(i) : "none");
        bag.Add("unit", candidate.Unit);
        bag.Add("qualifier", WireName<Qualifier>.Of(candidate.Quantity.Qualifier));
        bag.Add("noun", candidate.Quantity.Unit ?? "");
        Position(bag, candidate);
        Words(bag, candidate);
        Things(bag, candidate);
    }

    private void Position(FeatureBag bag, Candidate candidate)
    {
        if (candidate.Paragraph >= 0)
            bag.Add("line", EnumName<ParagraphKind>.Of(context.Paragraphs[candidate.Paragraph].Kind));
        if (candidate.InHeadline)
            bag.Add("in headline");
        if (candidate.InLead)
            bag.Add("in lead");
        var share = candidate.Quantity.First * 4 / Math.Max(1, context.Tokens.Count);
        bag.Add("quarter", share switch { 0 => "first", 3 => "last", _ => "middle" });
        foreach (var kind in title)
            bag.Add("headline", kind);
        if (donorInTitle)
            bag.Add("donor in headline");
        bag.Add("donors", donors switch { 0 => "none", 1 => "one", <= 3 => "few", _ => "many" });
        if (candidate.Quantity.PerYear)
            bag.Add("per year");
        if (context.InBrackets(candidate.Quantity.First))
            bag.Add("in brackets");
    }

    private void Words(FeatureBag bag, Candidate candidate)
    {
        var (tokens, quantity, sentence) = (context.Tokens, candidate.Quantity, context.Sentences[candidate.Sentence]);
        bag.Add("-1", context.KeyAt(quantity.First - 1));
        bag.Add("-2", context.KeyAt(quantity.First - 2), " ", context.KeyAt(quantity.First - 1));
        bag.Add("+1", context.KeyAt(quantity.End));
        bag.Add("+2", context.KeyAt(quantity.End), " ", context.KeyAt(quantity.End + 1));
        var marks = 0;
        for (var i = quantity.First - 1; i >= Math.Max(sentence.First, quantity.First - ClauseWords) && marks < 3; i--)
        {
            if (tokens[i].Kind == TokenKind.Mark)
                marks += tokens[i].Is(";") ? 2 : tokens[i].Is(",") ? 1 : 0;
            else if (tokens[i].Kind == TokenKind.Word)
                bag.Add(marks == 0 ? Clause : Before, context.WordAt(i));
            if (tokens[i].Kind == TokenKind.Word && i > sentence.First && tokens[i - 1].Kind == TokenKind.Word)
                bag.Add(marks == 0 ? Clause : Before, context.WordAt(i - 1), context.WordAt(i));
        }
        for (var i = quantity.End; i < Math.Min(sentence.End, quantity.End + 10) && !tokens[i].Is(";"); i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
                bag.Add(Behind, context.WordAt(i));
        }
        for (var i = sentence.First; i < Math.Min(sentence.First + 3, quantity.First); i++)
            bag.Add("opens", tokens[i].Key);
        Heading(bag, candidate);
    }

    /// <summary>The words before a number, back to the mark that parts its clause from another.</summary>
    public static IEnumerable<FeatureWord> ClauseOf(ArticleContext context, Candidate candidate)
    {
        var (tokens, quantity, sentence) = (context.Tokens, candidate.Quantity, context.Sentences[candidate.Sentence]);
        for (var i = quantity.First - 1; i >= Math.Max(sentence.First, quantity.First - ClauseWords) && !tokens[i].Is(";") && !tokens[i].Is(","); i--)
        {
            if (tokens[i].Kind == TokenKind.Word)
                yield return context.WordAt(i);
        }
    }

    // The last short line without an end above the paragraph: what this part of a report is about.
    private void Heading(FeatureBag bag, Candidate candidate)
    {
        for (var p = candidate.Paragraph - 1; p >= Math.Max(0, candidate.Paragraph - 8); p--)
        {
            var paragraph = context.Paragraphs[p];
            if (paragraph.Kind != ParagraphKind.Loose && !context.Tokens[paragraph.End - 1].Is(":"))
                continue;
            for (var i = paragraph.First; i < Math.Min(paragraph.End, paragraph.First + HeadingWords); i++)
            {
                if (context.Tokens[i].Kind == TokenKind.Word)
                    bag.Add(Above, context.WordAt(i));
            }
            return;
        }
    }

    private void Things(FeatureBag bag, Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        foreach (var topic in ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End))
            bag.Add(topic.End <= quantity.First ? "topic before" : "topic behind", topic.Value);
        foreach (var donor in ArticleContext.Within(context.Donors, d => d.First, sentence.First, sentence.End).Take(8))
            bag.Add(donor.End <= quantity.First ? "donor before" : "donor behind", EnumName<DonorKind>.Of(donor.Kind));
        foreach (var place in ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End).Take(8))
            bag.Add(place.End <= quantity.First ? "place before" : "place behind", EnumName<Places.PlaceKind>.Of(place.Kind));
        foreach (var period in ArticleContext.Within(context.Periods, p => p.First, sentence.First, sentence.End).Take(8))
            bag.Add(period.End <= quantity.First ? "time before" : "time behind", EnumName<Periods.PeriodKind>.Of(period.Kind));
        var last = ArticleContext.Within(context.Quantities, q => q.First, sentence.First, quantity.First).LastOrDefault();
        bag.Add("number before", Sort(last));
        if (last is not null)
            bag.Add("between", context.Words(last.End, last.End + Math.Min(2, quantity.First - last.End)));
        var next = ArticleContext.Within(context.Quantities, q => q.First, quantity.End, sentence.End).FirstOrDefault();
        bag.Add("number behind", Sort(next));
    }

    private static string Sort(Quantities.Quantity? number) => number?.Subject is { } subject ? EnumName<Quantities.Subject>.Of(subject) : EnumName<Quantities.QuantityKind>.Of(number?.Kind);

    private void Size(FeatureBag bag, Candidate candidate)
    {
        if (largest.TryGetValue((candidate.Indicator ?? candidate.Proposed, candidate.Unit), out var most) && most > 0)
            bag.Add("of the largest", (candidate.Value / most) switch { >= 1 => "it", >= 0.5m => "half", >= 0.1m => "tenth", _ => "less" });
        bag.Add("digits", candidate.Value switch { < 2 => "1", < 10 => "10", < 100 => "100", < 10_000 => "10^4", < 1_000_000 => "10^6", < 1_000_000_000 => "10^9", _ => "more" });
    }
}
