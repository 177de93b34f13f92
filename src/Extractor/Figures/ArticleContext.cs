using System.Runtime.InteropServices;
using NgoNews.Extractor.Donors;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Places;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>An article cut into everything that the decisions look at. Built once, in one pass for each kind of thing.</summary>
internal sealed class ArticleContext
{
    private const int LookBack = 200;

    // Tokens that join two numbers to a pair, at most.
    private const int LongestJoint = 4;

    // Lines that a list or a part of a report has at most.
    public const int ListLines = 16;

    private static readonly FeatureWord Nothing = FeatureWord.Of("");

    private readonly int[] paragraphOf;
    private readonly int[] sentenceOf;
    private FeatureWord[]? words;
    private bool[]? inBrackets;
    private List<(int Start, int End, string Value)>? fields;
    private PlaceRows? placeRows;

    public ArticleContext(SourceArticle source, string text, bool explains = false)
    {
        Explains = explains;
        Text = text;
        Published = PeriodReader.DayOf(source.Published);
        Publisher = source.Place;
        Title = source.Title is null ? null : NfcText.Normalize(source.Title);
        TitleTokens = Tokenizer.Read(Title ?? "");
        TitleTopics = Figures.Topics.All.FindAll(TitleTokens, 0, TitleTokens.Count);
        TitleDonors = DonorReader.Read(Title ?? "", TitleTokens);
        TitlePlaces = PlaceReader.Read(Title ?? "", TitleTokens, null);
        TitlePeriods = PeriodReader.Read(TitleTokens, Published);
        Tokens = Tokenizer.Read(text);
        Sentences = NgoNews.Extractor.Text.Sentences.Read(text, Tokens);
        Paragraphs = Figures.Paragraphs.Read(text, Tokens, Title);
        var times = PeriodReader.Read(Tokens, Published);
        Periods = [.. times.Where(p => p.Kind != PeriodKind.Loose)];
        LooseTimes = [.. times.Where(p => p.Kind == PeriodKind.Loose)];
        // Orders, shares and loosely said numbers are read too; no figure is made of them.
        Quantities = [.. QuantityReader.Read(text, Tokens, PeriodReader.Cover(times, Tokens.Count)).Where(q => !q.Incidental)];
        Donors = DonorReader.Read(text, Tokens);
        // "Saigon Children's Charity" is a donor, wherever it works.
        var named = PlaceReader.Read(text, Tokens, OwnProvince);
        Places = [.. (Published >= PlaceTables.Merger ? Siblings.Mark(named, Tokens, PlaceTables.BearerOf(Publisher)) : named).Where(p => !Within(Donors, d => d.First, p.First - 16, p.First + 1).Any(d => p.End <= d.End && d.Kind == DonorKind.Ngo))];
        Topics = Figures.Topics.All.FindAll(Tokens, 0, Tokens.Count);
        Actors = Figures.Topics.Actors.FindAll(Tokens, 0, Tokens.Count);
        Exclusions = [.. Figures.Topics.Exclusions.FindAll(Tokens, 0, Tokens.Count).Where(e => e.Value != "allow")];
        sentenceOf = IndexBy(Sentences.Select(s => (s.First, s.End)));
        paragraphOf = IndexBy(Paragraphs.Select(p => (p.First, p.End)));
        Outline = new Outline(Tokens, Paragraphs);
    }

    /// <summary>Somebody will read why each decision fell.</summary>
    public bool Explains { get; }

    public string Text { get; }

    public string? Title { get; }

    /// <summary>The headline's tokens; none without a headline.</summary>
    public List<Token> TitleTokens { get; }

    /// <summary>What the headline speaks of, and the donors, places and times that it names.</summary>
    public List<(int Start, int End, string Value)> TitleTopics { get; }

    public List<DonorMention> TitleDonors { get; }

    public List<PlaceMention> TitlePlaces { get; }

    public List<PeriodMention> TitlePeriods { get; }

    public DateOnly? Published { get; }

    public string? Publisher { get; }

    /// <summary>The province that the publisher is of; null of a national one.</summary>
    public string? OwnProvince => Publisher is null or "VN" ? null : PlaceTables.BearerOf(Publisher);

    public List<Token> Tokens { get; }

    public List<Sentence> Sentences { get; }

    public List<Paragraph> Paragraphs { get; }

    public List<PeriodMention> Periods { get; }

    /// <summary>Which line stands under which.</summary>
    public Outline Outline { get; }

    /// <summary>Times in passing, which govern nothing and may yet be what is meant: "(7/2012)", "hôm ấy, 28/8".</summary>
    public List<PeriodMention> LooseTimes { get; }

    public List<Quantity> Quantities { get; }

    public List<PlaceMention> Places { get; }

    /// <summary>Which of them are told together with others.</summary>
    public PlaceRows PlaceRows => placeRows ??= new PlaceRows(this);

    public List<DonorMention> Donors { get; }

    public List<(int Start, int End, string Value)> Topics { get; }

    /// <summary>Those who receive, give and count, and the words that bound what they count.</summary>
    public List<(int Start, int End, string Value)> Actors { get; }

    public List<(int Start, int End, string Value)> Exclusions { get; }

    /// <summary>What aid goes to, by its sector's code; looked for when it is asked for.</summary>
    public List<(int Start, int End, string Value)> Fields => fields ??= Figures.Topics.Fields.FindAll(Tokens, 0, Tokens.Count);

    /// <summary>Index of the sentence that holds a token, or -1 for a line break.</summary>
    public int SentenceOf(int token) => sentenceOf[token];

    /// <summary>The words of a line that introduce what stands below it: of one that ends with a colon its last sentence, else all of it.</summary>
    public Paragraph Introducing(Paragraph line) =>
        Tokens[line.End - 1].Is(":") ? line with { First = Math.Max(line.First, Sentences[SentenceOf(line.End - 1)].First) } : line;

    /// <summary>Index of the paragraph that holds a token, or -1.</summary>
    public int ParagraphOf(int token) => paragraphOf[token];

    /// <summary>Is a line one of a list or a table?</summary>
    public bool IsListed(int paragraph) => paragraph >= 0 && Paragraphs[paragraph].Kind is ParagraphKind.Item or ParagraphKind.Row;

    /// <summary>Index of the line above a line, or above the whole list or table in which it stands; negative where there is none.</summary>
    public int LineAbove(int paragraph)
    {
        var at = paragraph - 1;
        while (IsListed(paragraph) && IsListed(at) && paragraph - at <= ListLines)
            at--;
        return at;
    }

    /// <summary>Stands a token in brackets that its sentence has opened and not closed before it?</summary>
    public bool InBrackets(int token) => (inBrackets ??= Bracketed())[token];

    // Asked of every time and number, by one decision after another.
    private bool[] Bracketed()
    {
        var bracketed = new bool[Tokens.Count];
        foreach (var sentence in Sentences)
        {
            var open = false;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                bracketed[i] = open;
                open = Tokens[i].Is("(") || (open && !Tokens[i].Is(")"));
            }
        }
        return bracketed;
    }

    /// <summary>The quantity that a token belongs to, or null.</summary>
    public Quantity? QuantityAt(int token) => Within(Quantities, q => q.First, token - 24, token + 1).LastOrDefault(q => token < q.End);

    /// <summary>The things of a list whose tokens lie between two tokens.</summary>
    public static Slice<T> Within<T>(List<T> things, Func<T, int> first, int from, int to)
    {
        var start = LowerBound(things, first, from);
        var end = start;
        foreach (ref readonly var thing in CollectionsMarshal.AsSpan(things)[start..])
        {
            if (first(thing) >= to)
                break;
            end++;
        }
        return new Slice<T>(things, start, end);
    }

    /// <summary>Is a token of this mark or word between two tokens?</summary>
    public bool Holds(int from, int to, params ReadOnlySpan<string> keys)
    {
        for (var i = Math.Max(from, 0); i < to && i < Tokens.Count; i++)
        {
            if (TimeWords.Any(Tokens, i, keys))
                return true;
        }
        return false;
    }

    /// <summary>The folded words from one token up to another.</summary>
    public string Words(int first, int end)
    {
        var words = new string[Math.Max(0, end - first)];
        for (var i = 0; i < words.Length; i++)
            words[i] = KeyAt(first + i);
        return words.Length == 1 ? words[0] : string.Join(' ', words);
    }

    /// <summary>What joins two numbers that stand close to one another, as in "17 khoản với 1,7 triệu USD"; null where more lies between.</summary>
    public string? Joint(Quantities.Quantity one, Quantities.Quantity other)
    {
        var (from, to) = one.First < other.First ? (one.End, other.First) : (other.End, one.First);
        return to - from is >= 0 and <= LongestJoint ? Words(from, to) : null;
    }

    /// <summary>A token's word as a feature has it: any number is "0", a line break "¶", beyond the text nothing.</summary>
    public string KeyAt(int token) => token < 0 || token >= Tokens.Count ? "" : Tokens[token].Kind switch { TokenKind.Number => "0", TokenKind.Break => "¶", _ => Tokens[token].Key };

    /// <summary>The same for a feature to end with: each word is hashed once.</summary>
    public FeatureWord WordAt(int token)
    {
        if (token < 0 || token >= Tokens.Count)
            return Nothing;
        ref var word = ref (words ??= new FeatureWord[Tokens.Count])[token];
        if (word.Text is null)
            word = FeatureWord.Of(KeyAt(token));
        return word;
    }

    private int[] IndexBy(IEnumerable<(int First, int End)> ranges)
    {
        var index = new int[Tokens.Count];
        Array.Fill(index, -1);
        var number = 0;
        foreach (var (first, end) in ranges)
            Array.Fill(index, number++, first, end - first);
        return index;
    }

    /// <summary>The largest of ascending numbers that is below another, or -1.</summary>
    public static int LastBelow(List<int> ascending, int number) => LowerBound(ascending, i => i, number) is > 0 and var at ? ascending[at - 1] : -1;

    /// <summary>The last thing before a token that fits; of a text without end only so many are looked at.</summary>
    public static T? LastBefore<T>(List<T> things, Func<T, int> first, int token, Func<T, bool> fits)
        where T : struct
    {
        var last = LowerBound(things, first, token) - 1;
        for (var i = last; i >= Math.Max(0, last - LookBack); i--)
        {
            if (fits(things[i]))
                return things[i];
        }
        return null;
    }

    internal static int LowerBound<T>(List<T> things, Func<T, int> first, int from)
    {
        var all = CollectionsMarshal.AsSpan(things);
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = first(all[middle]) < from ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
