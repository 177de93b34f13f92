using System.Runtime.InteropServices;
using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures.Choices;

/// <summary>What is said around a number, for and against each source of its time: "Dịp này …" calls for the event's day, "Hiện …" for now, others go on with the time of the figure before.</summary>
internal sealed class PeriodScene(ArticleContext context, WeightTable? weights)
{
    private const int Before = 12, Behind = 5;

    private static readonly FeatureBag.Opening OpeningFor = FeatureBag.Begin("opening for"), TopicFor = FeatureBag.Begin("topic for");

    // A word speaks for or against every source: all of them are weighed at once, a word a row.
    private readonly int[] sums = new int[weights?.Labels ?? 0];
    private readonly List<FeatureWord> topics = [];
    private FeatureWord opening;
    private Candidate? at;

    /// <summary>Looks at the words around a figure.</summary>
    public void Set(Candidate candidate)
    {
        at = candidate;
        var sentence = context.Sentences[candidate.Sentence];
        opening = FeatureWord.Of(context.Words(sentence.First, Math.Min(sentence.First + 2, sentence.End)));
        topics.Clear();
        foreach (var topic in ArticleContext.Within(context.Topics, t => t.Start, sentence.First, sentence.End))
        {
            if (!topics.Exists(t => t.Text == topic.Value))
                topics.Add(FeatureWord.Of(topic.Value));
        }
        Array.Clear(sums);
        if (weights is null)
            return;
        foreach (var i in Words())
            weights.AddTo(sums, FeatureBag.KeyOf(context.WordAt(i)));
    }

    /// <summary>What speaks for a source by its name.</summary>
    public void See(FeatureBag bag, in FeatureWord name)
    {
        bag.Add(bag.Open(OpeningFor, name), " ", opening);
        if (weights is not null)
        {
            if (weights.ColumnOf(name) is >= 0 and var column)
                bag.Weigh(sums[column]);
        }
        else
        {
            var word = bag.Open(WeightRow.Scene, name.Text, " ");
            foreach (var i in Words())
                bag.Add(word, context.WordAt(i));
        }
        var speaks = bag.Open(TopicFor, name);
        foreach (ref readonly var topic in CollectionsMarshal.AsSpan(topics))
            bag.Add(speaks, " ", topic);
    }

    // Of the sentence, near the number.
    private IEnumerable<int> Words()
    {
        var (sentence, quantity) = (context.Sentences[at!.Sentence], at.Quantity);
        for (var i = Math.Max(sentence.First, quantity.First - Before); i < Math.Min(sentence.End, quantity.End + Behind); i++)
        {
            if (context.Tokens[i].Kind == Text.TokenKind.Word && (i < quantity.First || i >= quantity.End))
                yield return i;
        }
    }
}
