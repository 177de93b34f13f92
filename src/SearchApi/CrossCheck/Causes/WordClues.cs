using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;

using Period = NgoNews.Extractor.Periods.Period;

namespace NgoNews.SearchApi.CrossCheck.Causes;

/// <summary>What the words beside the number say.</summary>
internal static class WordClues
{
    private static readonly Stage[] Promised = [Stage.Committed, Stage.Approved];

    /// <summary>"14,2 triệu USD, bao gồm cả vốn đối ứng" says more than the total; "chưa kể vốn đối ứng" less.</summary>
    public static IEnumerable<Clue> Counterpart(Dispute dispute)
    {
        if (dispute.Fragment.All(CueKind.Counterpart).Select(cue => (FoundCue?)cue).FirstOrDefault() is not { } cue)
            yield break;
        const int beside = 15;
        var without = dispute.Fragment.All(CueKind.Without)
            .Any(w => (w.At.End <= cue.At.Start && cue.At.Start - w.At.End <= beside) || (w.At.Start >= cue.At.End && w.At.Start - cue.At.End <= beside));
        if (without ? dispute.PressIsLess : dispute.PressIsMore)
            yield return new Clue(Cause.CounterpartFunds, Weights.Wording + 0.2m, without ? "it leaves counterpart funds out" : "it counts counterpart funds in");
        var difference = Math.Abs(dispute.Value - dispute.Total.Value);
        if (dispute.Fragment.Quantities.Any(q => q.Unit == dispute.Row.Figure.Unit && q.Value != dispute.Row.Figure.Value && Math.Abs(q.Value - difference) <= difference * 0.03m))
            yield return new Clue(Cause.CounterpartFunds, Weights.Wording, "the difference is printed beside it as counterpart funds");
    }

    /// <summary>"Liên hiệp các tổ chức hữu nghị tỉnh vận động được …" for the province; not "theo Liên hiệp …, toàn tỉnh …".</summary>
    public static IEnumerable<Clue> Union(Dispute dispute)
    {
        var ofUnion = UnionWords.IsUnion(dispute.Total.Source);
        var own = UnionWords.IsOwnSum(dispute.Fragment);
        if (!ofUnion && own && dispute.PressIsLess)
            yield return new Clue(Cause.UnionVsProvince, Weights.Wording, "it is the friendship union's own sum");
        if (ofUnion && !own && dispute.PressIsMore && dispute.Fragment.Has(CueKind.Whole))
            yield return new Clue(Cause.UnionVsProvince, Weights.Wording, "the total is the friendship union's own, and this is the whole province's");
        else if (ofUnion && !dispute.Fragment.Has(CueKind.Union) && dispute.PressIsMore)
            yield return new Clue(Cause.UnionVsProvince, Weights.Least, "the total is stated by the friendship union, and this is not");
        if (!ofUnion && UnionWords.IsUnion(dispute.Row.Portal) && dispute.PressIsLess && !dispute.Fragment.Has(CueKind.Whole))
            yield return new Clue(Cause.UnionVsProvince, Weights.Least, "the friendship union's own site says it");
    }

    /// <summary>"Quảng Trị sau sáp nhập" for the old province, "(cũ)" for the merged one; or the names of its other halves.</summary>
    public static IEnumerable<Clue> Merger(Dispute dispute)
    {
        if (dispute.Members.Count == 0)
            yield break;
        var governing = dispute.Fragment.Governing(CueKind.Merged, CueKind.Former)?.Kind;
        if (!dispute.IsMerged && dispute.PressIsMore && governing == CueKind.Merged)
            yield return new Clue(Cause.OldVsNewProvince, Weights.Wording + 0.2m, "it is told of the province as merged");
        if (dispute.IsMerged && dispute.PressIsLess && governing == CueKind.Former)
            yield return new Clue(Cause.OldVsNewProvince, Weights.Wording + 0.2m, "it is told of the province before the merger");
        if (governing is null && NamesSibling(dispute) && (dispute.IsMerged ? dispute.PressIsLess : dispute.PressIsMore))
            yield return new Clue(Cause.OldVsNewProvince, Weights.WeakWording, "it names another province of the merged one");
    }

    /// <summary>"lũy kế", "giai đoạn 2020-2023", "từ năm 2019 đến nay" for one year; "mỗi năm" for several.</summary>
    public static IEnumerable<Clue> Years(Dispute dispute)
    {
        var total = dispute.Total.Period;
        var told = dispute.Fragment.GoverningPeriod();
        if (dispute.PressIsMore)
        {
            if (!IsLong(total) && told is { } longer && IsLonger(longer, total))
                yield return new Clue(Cause.CumulativeVsYearly, Weights.Wording, $"it is told of {Printing.Days(longer)}");
            else if (!IsLong(total) && dispute.Fragment.Governing(CueKind.Cumulative) is { } cue)
                yield return new Clue(Cause.CumulativeVsYearly, Weights.Wording, $"it is a sum of years (“{cue.Phrase}”)");
        }
        if (dispute.PressIsLess && IsLong(total))
        {
            if (dispute.Fragment.Governing(CueKind.PerYear) is { } average)
                yield return new Clue(Cause.CumulativeVsYearly, Weights.Wording, $"it is a yearly one (“{average.Phrase}”)");
            else if (told is { } shorter && !IsLong(shorter) && shorter.From is not null && shorter.To <= total.To)
                yield return new Clue(Cause.CumulativeVsYearly, Weights.Wording, $"it is told of {Printing.Days(shorter)} alone");
        }
    }

    /// <summary>"năm 2022" beside a number that claims 2023.</summary>
    public static IEnumerable<Clue> OtherYear(Dispute dispute)
    {
        var total = dispute.Total.Period;
        if (IsLong(total) || dispute.Fragment.GoverningPeriod() is not { To: { } end } told || IsLong(told))
            yield break;
        // "đến nay" beside the year of its money names no year of its own.
        var named = told.From is { } from ? from.Year == end.Year : dispute.Total.Indicator == Indicator.NgoCount && end != dispute.Published;
        if (named && end.Year != total.To!.Value.Year)
            yield return new Clue(Cause.YearMixedUp, Weights.Wording + 0.1m, $"its words tell of {Printing.Days(told)}");
    }

    /// <summary>"giá trị cam kết" for what was disbursed, "giải ngân" for what was committed.</summary>
    public static IEnumerable<Clue> Stages(Dispute dispute)
    {
        if (dispute.Total.Indicator is not (Indicator.AidValue or Indicator.ItemCount))
            yield break;
        var stage = dispute.Total.Stage;
        var governing = dispute.Fragment.Governing(CueKind.Committed, CueKind.Disbursed, CueKind.Received)?.Kind;
        var promised = governing == CueKind.Committed || Promised.Contains(dispute.Row.Figure.Stage);
        var paid = governing == CueKind.Disbursed || dispute.Row.Figure.Stage == Stage.Disbursed;
        if (stage == Stage.Disbursed && governing == CueKind.Committed)
            yield return new Clue(Cause.CommittedVsDisbursed, Weights.Wording, "it is what was committed, the total what was disbursed");
        else if (Promised.Contains(stage) && governing == CueKind.Disbursed)
            yield return new Clue(Cause.CommittedVsDisbursed, Weights.Wording, "it is what was disbursed, the total what was committed");
        else if (!Promised.Contains(stage) && stage != Stage.Disbursed && promised && dispute.PressIsMore)
            yield return new Clue(Cause.CommittedVsDisbursed, governing == CueKind.Committed ? Weights.WeakWording : Weights.Least, "it is what was committed, and the total is less");
        else if (!Promised.Contains(stage) && stage != Stage.Disbursed && paid && dispute.PressIsLess)
            yield return new Clue(Cause.CommittedVsDisbursed, governing == CueKind.Disbursed ? Weights.WeakWording : Weights.Least, "it is what was disbursed, and the total is more");
    }

    /// <summary>"sơ bộ", "ước", "11 tháng" for the year; "số chốt" against a total that was stated before.</summary>
    public static IEnumerable<Clue> Early(Dispute dispute)
    {
        // An estimate that is repeated long after the total was stated is no early count.
        var late = dispute.Published > dispute.Stated?.AddMonths(2);
        if (!late && dispute.Fragment.Governing(CueKind.Early) is { } cue)
            yield return new Clue(Cause.EarlyVsFinal, Weights.Wording - 0.1m, $"it is an early count (“{cue.Phrase}”)");
        var told = dispute.Fragment.GoverningPeriod();
        if (dispute.PressIsLess && told is { To: { } end, From: var from } && dispute.Total.Period is { From: { } first, To: { } last }
            && end < last && end >= first && last.DayNumber - first.DayNumber <= 366 && (from is null || from == first))
            yield return new Clue(Cause.EarlyVsFinal, Weights.Wording - 0.2m, $"its words go no further than {Printing.Day(end)}");
        if (dispute.Published >= dispute.Stated && dispute.Fragment.Governing(CueKind.Final) is { } final)
            yield return new Clue(Cause.EarlyVsFinal, Weights.Wording - 0.1m, $"it is the final count (“{final.Phrase}”), and the total was stated before");
    }

    private static bool NamesSibling(Dispute dispute)
    {
        var bare = PlaceTables.BearerOf(dispute.Total.Place);
        return dispute.Members.Any(member => member != bare
            && dispute.Fragment.Text.Contains(PlaceTables.NameOf(member).ToLowerInvariant(), StringComparison.Ordinal));
    }

    /// <summary>More than a year; an open beginning is, too, but for a count of what is there now.</summary>
    private static bool IsLong(Period period) =>
        period.From is { } from && period.To is { } to && to.DayNumber - from.DayNumber > 370;

    private static bool IsLonger(Period told, Period total) => IsLong(told) && told.From < total.From && told.To >= total.From;
}
