using System.Collections.Frozen;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Quantities;

/// <summary>The rule tables of quantities, read once.</summary>
internal static class UnitTables
{
    /// <summary>Currency spellings → ISO 4217.</summary>
    public static readonly PhraseTable<string> Currencies = new(RuleTable.Read("currencies.tsv").Select(r => (r["phrase"], r["unit"])));

    /// <summary>Measures and percent → unit.</summary>
    public static readonly PhraseTable<string> Measures = new(RuleTable.Read("measures.tsv").Select(r => (r["phrase"], r["unit"])));

    /// <summary>Hedges that stand before the number.</summary>
    public static readonly PhraseTable<Hedge> Before = Hedges("before", "apart");

    /// <summary>Those of them that a few words may part from it.</summary>
    public static readonly PhraseTable<Hedge> Apart = Hedges("apart");

    /// <summary>Hedges that stand behind the unit.</summary>
    public static readonly PhraseTable<Hedge> After = Hedges("after");

    /// <summary>Counted nouns.</summary>
    public static readonly PhraseTable<(string Noun, Subject Subject)> Nouns =
        new(RuleTable.Read("nouns.tsv").Select(r => (r["phrase"], (r["phrase"], WireName<Subject>.Parse(r["subject"])))));

    /// <summary>Nouns and classifiers that no figure counts → does it take the next word along ("con bò")?</summary>
    public static readonly PhraseTable<bool> Counters = new(RuleTable.Read("counters.tsv").Select(r => (r["phrase"], r["takes"] == "next")));

    /// <summary>Words before a number that is a name → even before a noun?: "phường 5".</summary>
    public static readonly PhraseTable<bool> Labels = new(RuleTable.Read("labels.tsv").Select(r => (r["phrase"], r["before_noun"] == "name")));

    /// <summary>Words behind a classifier that begin what is told of it: "18 chiếc được trao".</summary>
    public static readonly FrozenSet<string> NoNoun = new[]
    {
        "và", "cho", "được", "đã", "bị", "là", "của", "có", "ở", "tại", "này", "đó", "trong", "với", "để", "mỗi", "vào", "từ", "do", "trị", "mới", "khác", "nữa", "đang", "sẽ", "cùng", "theo", "trên", "dưới", "về", "đến", "ra",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The hundredth of a dollar, a euro, a pound.</summary>
    public static readonly PhraseTable<bool> Cents = new([("xen", true), ("xu", true), ("cent", true), ("cents", true), ("đồng xu", true)]);

    private static PhraseTable<Hedge> Hedges(params string[] sides) =>
        new(RuleTable.Read("qualifiers.tsv").Where(r => sides.Contains(r["side"])).Select(r => (r["phrase"], new Hedge(WireName<Qualifier>.Parse(r["qualifier"]), Cells(r["not_behind"]), Cells(r["not_before"])))));

    private static string[] Cells(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a hedge says of a number, and beside which words it says nothing.</summary>
    /// <param name="Qualifier">How near the number is.</param>
    /// <param name="NotBehind">Syllables before the hedge that make another word of it.</param>
    /// <param name="NotBefore">Words behind the number's unit with which the hedge compares two numbers.</param>
    internal sealed record Hedge(Qualifier Qualifier, string[] NotBehind, string[] NotBefore);
}
