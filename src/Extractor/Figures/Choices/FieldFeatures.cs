using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>Which field of work bounds a number: its own words, its sentence, its heading, or the whole article.</summary>
internal sealed class FieldFeatures
{
    private const string None = "-";

    // Farther off a field is the sentence's, not the number's.
    private const int Farthest = 14;
    private const int FarthestBehind = 9;

    private readonly ArticleContext context;
    private readonly List<(int Start, int End, string Value)> fields;

    public FieldFeatures(ArticleContext context)
    {
        this.context = context;
        fields = [.. context.Fields.Where(f => f.Value != None)];
        var title = Topics.Fields.FindAll(context.TitleTokens, 0, context.TitleTokens.Count).Where(f => f.Value != None).Select(f => f.Value[..2]).Distinct().Count();
        var most = fields.GroupBy(f => f.Value[..2]).Select(g => g.Select(f => context.SentenceOf(f.Start)).Distinct().Count()).DefaultIfEmpty().Max();
        Scope = (title switch { 0 => "no field", 1 => "one field", _ => "fields" }) + (most * 3 >= context.Sentences.Count ? ", throughout" : most * 6 >= context.Sentences.Count ? ", often" : "");
    }

    /// <summary>How many fields the headline names, and whether one runs through the text.</summary>
    public string Scope { get; }

    /// <summary>Fills a bag.</summary>
    public void See(FeatureBag bag, Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        var own = Before(quantity, sentence);
        var behind = Behind(quantity, sentence);
        var wide = Several(sentence.First, quantity.First);
        bag.Add("field", own);
        bag.Add("field behind", behind);
        bag.Add("fields", own, " ", behind, " ", wide);
        bag.Add("article on", Scope);
        bag.Add("article on", Scope, ", field ", own == "none" ? wide : own);
        var line = context.Paragraphs[Math.Max(0, candidate.Paragraph)].First;
        var before = candidate.Sentence > 0 ? context.Sentences[candidate.Sentence - 1].First : line;
        if (before >= line && before < sentence.First)
            bag.Add("field told before", Several(before, sentence.First), ", own ", own == "none" ? wide : own);
        foreach (var at in context.Outline.Above(candidate.Paragraph).Take(2))
        {
            var heading = context.Introducing(context.Paragraphs[at]);
            bag.Add("field of the heading", Several(heading.First, heading.End), ", own ", own == "none" ? wide : own);
        }
    }

    private string Before(Quantities.Quantity quantity, Sentence sentence)
    {
        var from = Math.Max(sentence.First, quantity.First - Farthest);
        if (ArticleContext.Within(context.Quantities, q => q.First, from - 24, quantity.First).LastOrDefault() is { } number)
            from = Math.Max(from, number.End);
        var near = ArticleContext.Within(fields, f => f.Start, from, quantity.First);
        return near.Count == 0 ? "none" : (quantity.First - near[near.Count - 1].End <= 3 ? "near" : context.Holds(near[near.Count - 1].End, quantity.First, ",", ";") ? "apart" : "far") + (near.Count > 1 ? " of several" : "");
    }

    private string Behind(Quantities.Quantity quantity, Sentence sentence)
    {
        for (var i = quantity.End; i < Math.Min(sentence.End, quantity.End + FarthestBehind); i++)
        {
            if (context.Tokens[i].Key is "," or ";" or "." || (i > quantity.End && context.QuantityAt(i) is not null))
                return "none";
            if (ArticleContext.Within(fields, f => f.Start, i, i + 1).Any())
                return i == quantity.End ? "at once" : context.Tokens[quantity.End].Is("cho") ? "for" : "near";
        }
        return "none";
    }

    private string Several(int from, int end)
    {
        var named = ArticleContext.Within(fields, f => f.Start, from, end);
        return named.Count == 0 ? "none" : named.Count == 1 || named.Take(4).Select(f => f.Value).Distinct().Count() == 1 ? "one" : "several";
    }
}
