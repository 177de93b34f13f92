using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Figures;

/// <summary>Every row of the stage table decides its own example; a "-" row leaves it to the example's own verb.</summary>
public class StageRuleTests
{
    private const string Nothing = "-";

    private static readonly Dictionary<string, (PhraseTable<Stage?> Table, Indicator[] Indicators, Stage Otherwise)> Groups = new(StringComparer.Ordinal)
    {
        ["aid"] = (Topics.AidStages, [Indicator.ItemCount, Indicator.AidValue], Stage.Unspecified),
        ["ngo"] = (Topics.NgoStages, [Indicator.NgoCount], Stage.Active),
        ["visit"] = (Topics.VisitStages, [Indicator.DelegationCount, Indicator.VisitCount], Stage.Inbound),
    };

    public static TheoryData<string, string, string, string> Cues => Rows(stage => stage != Nothing);

    public static TheoryData<string, string, string, string> Decoys => Rows(stage => stage == Nothing);

    [Theory]
    [MemberData(nameof(Cues))]
    public void A_cue_tells_the_stage(string group, string phrase, string stage, string example)
    {
        Assert.Contains(phrase, Found(group, example).Select(f => f.Phrase), StringComparer.OrdinalIgnoreCase);
        Assert.All(StagesOf(group, example), read => Assert.Equal(stage, WireName<Stage>.Of(read)));
    }

    [Theory]
    [MemberData(nameof(Decoys))]
    public void A_phrase_that_only_holds_a_cue_leaves_the_stage_to_the_verb(string group, string phrase, string stage, string example)
    {
        Assert.Equal(Nothing, stage);
        var found = Found(group, example);
        Assert.Contains(phrase, found.Select(f => f.Phrase), StringComparer.OrdinalIgnoreCase);
        var verb = found.Where(f => f.Stage is not null).Select(f => f.Stage!.Value).Distinct().ToList();
        Assert.True(verb.Count <= 1, "the example has two verbs: " + string.Join(", ", verb));
        Assert.All(StagesOf(group, example), read => Assert.Equal(verb.Append(Groups[group].Otherwise).First(), read));
    }

    private static List<Stage> StagesOf(string group, string example)
    {
        var stages = Sample.ByRules(example).Where(f => Groups[group].Indicators.Contains(f.Indicator)).Select(f => f.Stage).ToList();
        Assert.NotEmpty(stages);
        return stages;
    }

    private static List<(string Phrase, Stage? Stage)> Found(string group, string example)
    {
        var tokens = Tokenizer.Read(example);
        return [.. Groups[group].Table.FindAll(tokens, 0, tokens.Count).Select(c => (example[tokens[c.Start].Start..tokens[c.End - 1].End], c.Value))];
    }

    private static TheoryData<string, string, string, string> Rows(Predicate<string> where)
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in RuleTable.Read("stages.tsv").Where(r => where(r["stage"])))
            data.Add(row["for"], row["phrase"], row["stage"], row["example"]);
        return data;
    }
}
