using System.Runtime.InteropServices;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Periods;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What speaks for the times that other figures have: the one before and the one behind, the whole of a sum, what introduces a list, the same number told before.</summary>
/// <param name="context">The article.</param>
/// <param name="scene">The words around the figure.</param>
/// <param name="candidate">The figure.</param>
/// <param name="names">Names of its sources, in their order.</param>
/// <param name="own">The time of its sentence.</param>
internal sealed class PeriodRelations(ArticleContext context, PeriodScene scene, Candidate candidate, IReadOnlyList<FeatureWord> names, string own)
{
    private static readonly FeatureWord LikeBefore = FeatureWord.Of("its like before"), OneBefore = FeatureWord.Of("the one before"), OneBeforeInSentence = FeatureWord.Of("the one before in sentence");

    /// <summary>Adds what is seen to the times of the figures around.</summary>
    public void See(Options<Period> options, Neighbours neighbours, Sums sums, bool seesRules)
    {
        if (neighbours.Before(candidate) is { } before)
            Beside(options.Of(neighbours.Of(before).Period), neighbours.Of(before).Period, "before", before);
        if (neighbours.LikeBefore(candidate) is { } like && like.Paragraph != candidate.Paragraph)
            Like(options.Of(neighbours.Of(like).Period), neighbours.Of(like).Period, like);
        if (neighbours.Introducer(candidate) is { } introducer)
            Introduced(options.Of(neighbours.Of(introducer).Period), neighbours.Of(introducer).Period, introducer);
        if (sums.WholeOf(candidate) is { } whole)
            AsWhole(options.Of(neighbours.Of(whole).Period), neighbours.Of(whole).Period, whole);
        if (neighbours.Counterpart(candidate) is { } counterpart)
            Offered(options.Of(neighbours.Of(counterpart).Period), "as its counterpart", counterpart.Indicator == candidate.Indicator ? " of the kind" : "", neighbours.Of(counterpart).Period);
        if (neighbours.SameBefore(candidate) is { } same)
            Again(options.Of(neighbours.Of(same).Period), neighbours.Of(same).Period, same);
        if (neighbours.Last(candidate) is { } last && last.Paragraph != candidate.Paragraph)
            Across(options.Of(neighbours.Of(last).Period), neighbours.Of(last).Period, last);
        // What the rules read behind is their opinion, too: seen where theirs of the figure itself is hidden, it would stand for it.
        if (seesRules && neighbours.Behind(candidate) is { } behind && options.Values.Contains(behind.Period))
            Beside(options.Of(behind.Period), behind.Period, "behind", behind);
    }

    // The figure before, in another paragraph: a list goes on, an answer changes the subject.
    private void Across(FeatureBag bag, Period period, Candidate last)
    {
        Offered(bag, "as the last one", "", period);
        bag.Add("as the last one", EnumName<ParagraphKind>.Of(context.Paragraphs[candidate.Paragraph].Kind));
        bag.Add("as the last one", candidate.Paragraph - last.Paragraph > 1 ? "far" : "paragraph before");
        if (context.Tokens[context.Paragraphs[Math.Max(0, candidate.Paragraph - 1)].End - 1].Is(":"))
            bag.Add("as the last one", "introduced");
    }

    // "Trong 28 khoản nói trên": a number that was told before, and is told again.
    private void Again(FeatureBag bag, Period period, Candidate same)
    {
        Offered(bag, "as the same number", "", period);
        var digits = candidate.Quantity.End - candidate.Quantity.First > 3 || candidate.Value % 10 != 0 && candidate.Value > 100 ? "telling" : candidate.Value > 20 ? "some" : "small";
        bag.Add("as the same number", digits);
        bag.Add("as the same number", digits, " ", own);
        bag.Add("as the same number", same.Stage == candidate.Stage ? "same stage" : "other stage");
        if (context.Holds(candidate.Quantity.First - 4, candidate.Quantity.First, "trong", "số", "tổng") || context.Holds(candidate.Quantity.End, candidate.Quantity.End + 5, "nói", "ấy", "trên", "này", "đó"))
            bag.Add("as the same number", "pointed at");
    }

    // A line of a list, and what its introduction counts.
    private void Introduced(FeatureBag bag, Period period, Candidate introducer)
    {
        Offered(bag, "as what introduces the list", "", period);
        bag.Add("as what introduces the list", own);
        bag.Add("as what introduces the list", introducer.Indicator == candidate.Indicator ? "alike" : "other");
    }

    // One of the pieces of a sum.
    private void AsWhole(FeatureBag bag, Period period, Candidate whole)
    {
        Offered(bag, "as its whole", "", period);
        bag.Add("as its whole", own);
        bag.Add("as its whole", whole.Sentence == candidate.Sentence ? "in sentence" : whole.Paragraph == candidate.Paragraph ? "in paragraph" : "elsewhere");
    }

    private void Like(FeatureBag bag, Period period, Candidate like)
    {
        Offered(bag, "as its like before", "", period);
        scene.See(bag, LikeBefore);
        bag.Add("as its like before", PeriodOptions.Shape(period, context.Published));
        bag.Add("as its like before", like.Stage == candidate.Stage ? "same stage" : "other stage");
        bag.Add("as its like before", candidate.Paragraph - like.Paragraph > 1 ? "far" : "paragraph before");
    }

    /// <summary>A time that another figure has, and that is offered to this one, too: how the two go together.</summary>
    public void Offered(FeatureBag bag, string relation, string how, Period period)
    {
        var opening = bag.Open(relation, how, " from ");
        var sources = CollectionsMarshal.AsSpan(candidate.PeriodSources);
        for (var i = 0; i < sources.Length; i++)
        {
            if (sources[i].Period == period)
                bag.Add(opening, names[i]);
        }
    }

    private void Beside(FeatureBag bag, Period period, string side, Candidate other)
    {
        var near = other.Sentence == candidate.Sentence ? " in sentence" : "";
        bag.Add("as the one " + side + near, own);
        Offered(bag, "as the one " + side, near.Length > 0 ? "in sentence" : "", period);
        if (other.Indicator == candidate.Indicator)
            Offered(bag, "as its like " + side, near.Length > 0 ? "in sentence" : "", period);
        // "(cùng kỳ 15 khoản), tổng cam kết 21,9 tỷ đồng": what the brackets told of ends with them.
        if (near.Length > 0 && (context.InBrackets(other.Quantity.First), context.InBrackets(candidate.Quantity.First)) is not (false, false) and var (there, here))
            bag.Add("as the one " + side, there ? here ? " in the same brackets" : " in other brackets" : " outside its brackets");
        if (near.Length == 0)
        {
            var sentence = context.Sentences[candidate.Sentence];
            bag.Add("as the one " + side + " opening", context.Words(sentence.First, Math.Min(sentence.First + 2, sentence.End)));
            bag.Add("as the one " + side, own + (other.Stage == candidate.Stage ? " same stage" : " other stage"));
        }
        if (near.Length > 0 && context.Joint(other.Quantity, candidate.Quantity) is { } joint)
        {
            bag.Add("as the one " + side + " joined by", joint);
            bag.Add("as the one " + side + " joined by", joint, " ", own);
        }
        bag.Add("as the one " + side + near);
        bag.Add("as the one " + side + near, PeriodOptions.Shape(period, context.Published), own == "none" ? " no time" : "");
        if (side == "before")
            scene.See(bag, near.Length > 0 ? OneBeforeInSentence : OneBefore);
        bag.Add("as the one " + side + " of " + Telling.Group(other.Indicator!.Value), Telling.Group(candidate.Indicator!.Value), " ", own == "none" ? "no time " : "", PeriodOptions.Shape(period, context.Published));
        if (other.Indicator == candidate.Indicator)
            bag.Add("as its like " + side + near);
    }
}
