using System.Diagnostics;
using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Places;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;
using NgoNews.Store.Official;

namespace NgoNews.Bench;

/// <summary>10,000 totals against 200,000 figures: a third of them print another number, and are asked why.</summary>
internal static class CrossChecking
{
    private const int TotalCount = 10_000;
    private const int FigureCount = 200_000;
    private const int Changes = 1000;
    private const int FirstYear = 2010;
    private const int Years = 16;

    private static readonly (Indicator Indicator, Stage Stage, string Unit)[] Kinds =
    [
        (Indicator.AidValue, Stage.Committed, "USD"), (Indicator.AidValue, Stage.Disbursed, "USD"), (Indicator.AidValue, Stage.Approved, "VND"),
        (Indicator.ItemCount, Stage.Received, "1"), (Indicator.ItemCount, Stage.Approved, "1"), (Indicator.NgoCount, Stage.Active, "1"), (Indicator.NgoCount, Stage.Licensed, "1"),
        (Indicator.DelegationCount, Stage.Inbound, "1"), (Indicator.VisitCount, Stage.Inbound, "1"), (Indicator.DelegationCount, Stage.Outbound, "1"),
    ];

    internal static void Run(TextWriter output)
    {
        var random = new Random(20240612);
        var totals = Totals(random);
        var figures = Figures(random, totals);
        for (var round = 1; round <= 3; round++)
        {
            var ledger = new Ledger();
            var before = Cpu();
            var clock = Stopwatch.StartNew();
            foreach (var total in totals)
                ledger.Put(total);
            foreach (var figure in figures)
                ledger.Put(figure);
            var (checks, reports, causes, words) = (0, 0, 0, 0L);
            foreach (var check in ledger.All())
            {
                checks++;
                reports += check.Reports.Count;
                causes += check.Causes.Count;
                words += check.Why.Length;
            }
            Line(output, $"{checks} totals, {figures.Length} figures, {reports} compared, {causes} causes, {words / 1_000_000} MB of reasons in {clock.Elapsed.TotalSeconds:F2} s, {(Cpu() - before).TotalSeconds:F2} s of a core");
            Change(output, random, ledger, figures);
        }
    }

    private static void Change(TextWriter output, Random random, Ledger ledger, FigureRow[] figures)
    {
        var times = new double[Changes];
        var again = 0;
        for (var i = 0; i < Changes; i++)
        {
            var row = figures[random.Next(figures.Length)];
            var clock = Stopwatch.StartNew();
            foreach (var slot in ledger.Put(row with { Figure = row.Figure with { Value = row.Figure.Value * 2 } }))
                again += ledger.Check(slot).Count(check => check.Why.Length > 0);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        Line(output, $"one figure changed: {again / Changes} totals again in {At(times, 50):F1} ms (median), {At(times, 99):F1} ms (99 %), {times.Max():F1} ms at most");
    }

    private static OfficialTotal[] Totals(Random random)
    {
        var places = PlaceTables.Names.Keys.Order(StringComparer.Ordinal).Take(63).ToArray();
        return [.. Enumerable.Range(0, TotalCount).Select(i =>
        {
            var (indicator, stage, unit) = Kinds[i % Kinds.Length];
            var year = FirstYear + (i / Kinds.Length / places.Length % Years);
            return new OfficialTotal
            {
                Id = "B" + i.ToString(CultureInfo.InvariantCulture),
                Sample = false,
                Indicator = indicator,
                Stage = stage,
                Place = places[i / Kinds.Length % places.Length],
                Period = Period.Year(year),
                Coverage = Coverage.Total,
                Value = unit switch { "USD" => random.Next(500, 30_000) * 1000m, "VND" => random.Next(100, 7000) * 100_000_000m, _ => random.Next(5, 400) },
                Unit = unit,
                Qualifier = Qualifier.Exact,
                Basis = "all",
                Source = "Sở Ngoại vụ",
                Published = (year + 1).ToString(CultureInfo.InvariantCulture) + "-01-20",
                Trust = "official site",
            };
        })];
    }

    private static FigureRow[] Figures(Random random, OfficialTotal[] totals) => [.. Enumerable.Range(0, FigureCount).Select(i =>
    {
        var total = totals[random.Next(totals.Length)];
        var (value, words) = Told(random, total);
        var number = value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.') + (total.Unit == "1" ? " khoản" : " " + total.Unit);
        var sentence = string.Format(CultureInfo.InvariantCulture, words, number, total.Period.To!.Value.Year);
        var figure = new Figure
        {
            Indicator = total.Indicator,
            Stage = total.Stage,
            Place = total.Place,
            Period = total.Period,
            Coverage = Coverage.Total,
            Value = value,
            Unit = total.Unit,
            Qualifier = Qualifier.Exact,
            Mentions = [new Mention(0, number.Length)],
        };
        return new FigureRow(i, $"a{i}", 1, figure, [number], sentence, "", null, $"portal{random.Next(180)}.vn",
            new DateTimeOffset(total.Period.To.Value.AddDays(random.Next(1, 90)), TimeOnly.MinValue, TimeSpan.FromHours(7)), false, "", $"c{random.Next(FigureCount)}");
    })];

    private static (decimal Value, string Words) Told(Random random, OfficialTotal total) => random.Next(9) switch
    {
        0 => (total.Value * 3, "Từ năm 2008 đến hết năm {1}, các tổ chức phi chính phủ nước ngoài đã viện trợ cho tỉnh {0}, góp phần giảm nghèo bền vững."),
        1 => (decimal.Round(total.Value * 0.8m), "Theo số liệu sơ bộ, năm {1} tỉnh đã tiếp nhận {0} từ các tổ chức phi chính phủ nước ngoài, tăng so với cùng kỳ năm trước."),
        2 => (decimal.Round(total.Value * 1.3m), "Năm {1}, toàn tỉnh vận động được {0} viện trợ phi chính phủ nước ngoài trong các lĩnh vực y tế, giáo dục, môi trường."),
        _ => (total.Value, "Năm {1}, toàn tỉnh tiếp nhận {0} viện trợ phi chính phủ nước ngoài."),
    };
}
