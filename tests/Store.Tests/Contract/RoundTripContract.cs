using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Articles;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Whatever may be stored comes back exactly, and storing it again does nothing.</summary>
public abstract class RoundTripContract : StoreContract
{
    private static readonly Config Quiet = Runs.Of(150);

    // What encodings, engines and offsets stumble over: marks, pairs outside the basic plane, quotes, controls, no-break and zero-width spaces.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements("Huế ", "2,072 triệu", "đồng", "😀", "𠀀", "'", "\"", "--", "%", "\r\n", "\u00a0", "\u200b", "\u0001", "\ufffd", "\u0323"),
        Gen.Choose(0x20, 0xD7FF).Select(c => ((char)c).ToString()));

    private static readonly Gen<string> Text = Piece.ArrayOf().Select(pieces => string.Concat(pieces).Normalize(NormalizationForm.FormC));

    private static readonly Gen<decimal> Number =
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from middle in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from negative in Gen.Elements(false, true)
        from scale in Gen.Choose(0, 28)
        select new decimal(low, middle, high, negative, (byte)scale);

    private static readonly Gen<DateOnly?> Day = Maybe(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber));

    private static readonly Gen<DateTimeOffset> Instant =
        from day in Gen.Choose(1, DateOnly.MaxValue.DayNumber - 1)
        from tick in Gen.Choose(0, int.MaxValue)
        from offset in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue).AddTicks(tick), TimeSpan.FromMinutes(offset));

    private static readonly Gen<ArticleDraft> Draft =
        from title in Text
        from text in Text.Where(t => t.Length > 0)
        from author in MaybeText()
        from published in Maybe(Instant)
        from readAt in Instant
        from sectors in Gen.SubListOf("110", "121", "430", "720")
        from figures in FigureIn(text).ListOf()
        select Samples.Article("a") with
        {
            Title = title,
            Text = text,
            Author = author,
            Published = published,
            ReadAt = readAt,
            Sectors = [.. sectors.Order(StringComparer.Ordinal)],
            Figures = [.. figures],
        };

    [ContractFact]
    public void Any_article_with_any_figures_comes_back_exactly() => Prop.ForAll(Draft.ToArbitrary(), draft =>
    {
        // One article through ever new versions: the store stays one, the cases differ.
        Save(draft);
        var stored = Wait(Store.FindArticleAsync("a", Never))!;
        Same.Draft(draft, stored.Draft);
        Assert.Equal(draft.ReadAt.Offset, stored.Draft.ReadAt.Offset);
        Assert.All(stored.Figures, row => Assert.Equal(row.Figure.Mentions.Select(m => m.In(draft.Text)), row.Quotes));
    }).Check(Quiet);

    [ContractFact]
    public void Storing_again_does_nothing() => Prop.ForAll(Draft.ToArbitrary(), draft =>
    {
        Save(draft);
        var before = Wait(Store.CountAsync(Never));

        Assert.Equal(SaveOutcome.Unchanged, Save(draft).Outcome);

        Assert.Equal(before, Wait(Store.CountAsync(Never)));
    }).Check(Quiet);

    private SaveResult Save(ArticleDraft draft) => Assert.Single(Wait(Store.SaveAsync([draft], Never)));

    // FsCheck's properties are synchronous.
    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private static Gen<Figure> FigureIn(string text) =>
        from indicator in Gen.Elements(Enum.GetValues<Indicator>())
        from stage in Gen.Elements(Enum.GetValues<Stage>())
        from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
        from coverage in Gen.Elements(Enum.GetValues<Coverage>())
        from value in Number
        from high in Maybe(Number)
        from @from in Day
        from to in Day
        from donor in MaybeText()
        from mentions in MentionIn(text).NonEmptyListOf()
        from confidence in Gen.Choose(1, 1000)
        from checks in CheckIn(text).ListOf()
        select new Figure
        {
            Indicator = indicator,
            Value = value,
            High = high,
            Unit = "1",
            Qualifier = qualifier,
            Stage = stage,
            Place = "VN",
            Period = new Period(@from, to),
            Coverage = coverage,
            Donor = donor,
            Mentions = [.. mentions],
            Confidence = confidence / 1000.0,
            Checks = [.. checks],
        };

    private static Gen<FigureCheck> CheckIn(string text) =>
        from kind in Gen.Elements(Enum.GetValues<CheckKind>())
        from with in MentionIn(text)
        from expected in Number
        from found in Number
        from held in Gen.Elements(true, false)
        select new FigureCheck(kind, with, expected, found, held);

    private static Gen<Mention> MentionIn(string text) =>
        from start in Gen.Choose(0, text.Length - 1)
        from end in Gen.Choose(start + 1, text.Length)
        select new Mention(WholeCharacter(text, start, -1), WholeCharacter(text, end, +1));

    private static int WholeCharacter(string text, int offset, int step) =>
        offset < text.Length && char.IsLowSurrogate(text[offset]) ? offset + step : offset;

    private static Gen<T?> Maybe<T>(Gen<T> some) where T : struct => Gen.OneOf(Gen.Constant<T?>(null), some.Select(value => (T?)value));

    private static Gen<string?> MaybeText() => Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));
}
