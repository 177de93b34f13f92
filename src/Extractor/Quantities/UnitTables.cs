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
    public static readonly PhraseTable<Qualifier> Before = Hedges("before");

    /// <summary>Hedges that stand behind the unit.</summary>
    public static readonly PhraseTable<Qualifier> After = Hedges("after");

    /// <summary>Counted nouns.</summary>
    public static readonly PhraseTable<(string Noun, Subject Subject)> Nouns =
        new(RuleTable.Read("nouns.tsv").Select(r => (r["phrase"], (r["phrase"], WireName<Subject>.Parse(r["subject"])))));

    private static PhraseTable<Qualifier> Hedges(string side) =>
        new(RuleTable.Read("qualifiers.tsv").Where(r => r["side"] == side).Select(r => (r["phrase"], WireName<Qualifier>.Parse(r["qualifier"]))));
}
