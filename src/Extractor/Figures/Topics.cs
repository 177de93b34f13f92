using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Figures;

/// <summary>The rule tables of figures, read once.</summary>
internal static class Topics
{
    public static readonly PhraseTable<string> All = new(RuleTable.Read("topics.tsv").Select(r => (r["phrase"], r["kind"])));

    /// <summary>Words that make a quantity beside them no figure → their kind; "allow" for what only looks so.</summary>
    public static readonly PhraseTable<string> Exclusions = new(RuleTable.Read("exclusions.tsv").Select(r => (r["phrase"], r["kind"])));

    public static readonly PhraseTable<string> Actors = new(RuleTable.Read("actors.tsv").Select(r => (r["phrase"], r["kind"])));

    /// <summary>What aid goes to: an OECD-DAC three-digit code; "-" for what only looks so.</summary>
    public static readonly PhraseTable<string> Fields = new(RuleTable.Read("sectors.tsv").Select(r => (r["phrase"], r["code"])));

    /// <summary>Words that tell how a clause means its verb: done, coming, meant, wished, promised.</summary>
    public static readonly PhraseTable<string> Moods = new(RuleTable.Read("moods.tsv").Select(r => (r["phrase"], r["kind"])));

    public static readonly PhraseTable<Stage?> AidStages = Stages("aid");

    public static readonly PhraseTable<Stage?> NgoStages = Stages("ngo");

    public static readonly PhraseTable<Stage?> VisitStages = Stages("visit");

    private static PhraseTable<Stage?> Stages(string group) => new(RuleTable.Read("stages.tsv")
        .Where(r => r["for"] == group)
        .Select(r => (r["phrase"], r["stage"] == "-" ? (Stage?)null : WireName<Stage>.Parse(r["stage"]))));
}
