using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Periods;

/// <summary>One way to write a time; null where none of its kind begins at the token.</summary>
internal delegate PeriodMention? PeriodForm(int at);

/// <summary>Reads the time expressions of a text, in one pass, longest first at each place.</summary>
public sealed class PeriodReader
{
    /// <summary>Among the openers of a form: any number in digits.</summary>
    internal const string Digits = "#";

    /// <summary>Among the openers of a form: one to twelve in words.</summary>
    internal const string NumberWords = "một hai ba bốn tư năm sáu bảy bẩy tám chín mười";

    // Which words open which forms is the same for every text; the forms themselves look at one.
    private static readonly KeyTable<int[]> Openers = IndexOf(Array.ConvertAll(FormsOf(new TimeText([], DateOnly.MinValue)), f => f.Words));

    private readonly PeriodForm[] forms;
    private static readonly Token AnyNumber = new(0, 0, TokenKind.Word, Digits, Token.HashOf(Digits));

    private readonly List<Token> tokens;

    private PeriodReader(TimeText text)
    {
        tokens = text.Tokens;
        forms = Array.ConvertAll(FormsOf(text), f => f.Form);
    }

    // Of two forms of one length the first wins; those that need a day of publication stand last and are not there without one.
    private static (string Words, PeriodForm Form)[] FormsOf(TimeText text) =>
        [.. new YearForms(text).Forms, .. new SpanForms(text).Forms, .. new MonthForms(text).Forms, .. new DayForms(text).Forms, .. new RelativeForms(text).Forms];

    private static KeyTable<int[]> IndexOf(string[] words)
    {
        var openers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var form = 0; form < words.Length; form++)
        {
            foreach (var word in words[form].Split(' '))
            {
                if (!openers.TryGetValue(word, out var ofWord))
                    openers.Add(word, ofWord = []);
                ofWord.Add(form);
            }
        }
        return new KeyTable<int[]>([.. openers.Select(o => KeyValuePair.Create(o.Key, o.Value.ToArray()))]);
    }

    /// <summary>All time expressions, in order; relative ones that need a publication date are left out without one.</summary>
    public static List<PeriodMention> Read(List<Token> tokens, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var reader = new PeriodReader(new TimeText(tokens, published));
        var mentions = new List<PeriodMention>();
        for (var i = 0; i < tokens.Count;)
        {
            var mention = tokens[i].Kind is TokenKind.Word or TokenKind.Number ? reader.Best(i) : null;
            if (mention is { } found)
                mentions.Add(found);
            i = mention?.End ?? i + 1;
        }
        return mentions;
    }

    /// <summary>The day of publication, or null where the data has none that can be one: the years beside it would leave the calendar.</summary>
    public static DateOnly? DayOf(DateTimeOffset? published) =>
        published is { Year: >= 1900 and <= 2100 } at ? DateOnly.FromDateTime(at.DateTime) : null;

    /// <summary>Tells of each token whether it belongs to one of these mentions.</summary>
    public static Func<int, bool> Cover(IReadOnlyList<PeriodMention> mentions, int count)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var time = new bool[count];
        foreach (var mention in mentions)
            Array.Fill(time, true, mention.First, mention.End - mention.First);
        return token => token >= 0 && token < time.Length && time[token];
    }

    private PeriodMention? Best(int at)
    {
        var token = tokens[at].Kind == TokenKind.Number ? AnyNumber : tokens[at];
        if (!Openers.TryGet(token, out var candidates))
            return null;
        PeriodMention? best = null;
        foreach (var form in candidates)
        {
            if (form < forms.Length && forms[form](at) is { } mention && (best is null || mention.End > best.Value.End))
                best = mention;
        }
        return best;
    }
}
