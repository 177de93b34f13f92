namespace NgoNews.Extractor.Figures.Choices;

/// <summary>How times and numbers take turns in a sentence: "28 tỷ năm 2016, 41 tỷ năm 2017" begins with a number and ends with a time, so each time is that of the number before it.</summary>
internal sealed class TimesInTurn(ArticleContext context)
{
    // Of longer sentences the ends tell enough.
    private const int Told = 3;

    private int sentence = -1;
    private string turns = "";

    /// <summary>The turns of a figure's sentence, in a word: "TN" is times before numbers.</summary>
    public string Of(Candidate candidate)
    {
        if (candidate.Sentence == sentence)
            return turns;
        sentence = candidate.Sentence;
        var (first, end) = (context.Sentences[sentence].First, context.Sentences[sentence].End);
        var numbers = ArticleContext.Within(context.Quantities, q => q.First, first, end);
        var times = ArticleContext.Within(context.Periods, p => p.First, first, end);
        var (opens, last, count) = ('-', '-', 0);
        for (var (n, t) = (0, 0); n < numbers.Count || t < times.Count;)
        {
            var isNumber = t == times.Count || (n < numbers.Count && numbers[n].First <= times[t].First);
            var kind = isNumber ? 'N' : 'T';
            var passes = isNumber && numbers[n].Subject is Quantities.Subject.Other;
            (n, t) = isNumber ? (n + 1, t) : (n, t + 1);
            if (passes || kind == last)
                continue;
            opens = count == 0 ? kind : opens;
            (last, count) = (kind, count + 1);
        }
        return turns = count switch { 0 => "none", 1 => opens.ToString(), 2 => $"{opens}{last}", Told => $"{opens}{(last == 'N' ? 'T' : 'N')}{last}", _ => $"{opens}..{last}" };
    }
}
