using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.CrossCheck.Sums;
using NgoNews.Store.Official;

namespace NgoNews.SearchApi.Tests.CrossCheck.Sums;

/// <summary>One row an example: totals of one province (or places before a colon), and the finding that they are.</summary>
public class AddingUpTests
{
    [Theory]
    // years, halves and spans
    [InlineData("2021:40 2022:45 2023:50 2021-2023:135", "")]
    [InlineData("2021:40 2022:45 2023:50 2021-2023:160", "spans")]
    [InlineData("2023H1:60 2023:50", "spans")]
    [InlineData("2023H1:20 2023H2:25 2023:45", "")]
    [InlineData("2023H1:20 2023H2:25 2023:60", "spans")]
    [InlineData("2023Q1:10 2023Q2:10 2023H1:30", "spans")]
    [InlineData("2016-2018:352 2016-2020:511 2019-2021:280 2021:62", "spans")]
    [InlineData("2016-2018:352 2016-2020:511 2019-2021:280 2021:121", "")]
    [InlineData("2020-2021:90 2020-2022:50", "spans")]
    [InlineData("2020-2021:40 2020-2022:50", "")]
    // one thing, two numbers
    [InlineData("2023:45 2023:52", "same_slot")]
    [InlineData("2023:45 2023:45", "")]
    [InlineData("2023:45 2022:52", "")]
    // one number, two times
    [InlineData("2021-2025:277 2022-2025:277", "repeated")]
    [InlineData("2021-2023:277 2022-2025:278", "")]
    // the country
    [InlineData("2023:45 VN-33:2023:60 VN:2023:90", "parts")]
    [InlineData("2023:45 VN-33:2023:60 VN:2023:110", "")]
    // averages: a year
    [InlineData("avg:2019-2023:20 2019-2023:100", "")]
    [InlineData("avg:2019-2023:20 2019-2023:180", "average")]
    // a union's own part, new and carried over
    [InlineData("2023:45 union:2023:50", "parts")]
    [InlineData("2023:45 union:2023:20", "")]
    [InlineData("2023:15 new:2023:9 carried:2023:7", "parts")]
    [InlineData("2023:16 new:2023:9 carried:2023:7", "")]
    public void Totals_that_do_not_add_up_are_found(string totals, string expected)
    {
        var findings = AddingUp.Of([.. totals.Split(' ').Select(Read)]);

        Assert.Equal(expected, string.Join(' ', findings.Select(finding => WireName<FindingKind>.Of(finding.Kind)).Distinct()));
    }

    [Fact]
    public void The_evidence_of_a_chain_of_spans_is_the_chain()
    {
        var finding = Assert.Single(AddingUp.Of([.. "2016-2018:352 2016-2020:511 2019-2021:280 2021:62 2014:30".Split(' ').Select(Read)]));

        Assert.Equal(["T0", "T1", "T2", "T3"], finding.Totals.Select(total => total.Id[..2]).Order(StringComparer.Ordinal));
        // 352 + 280 - 511 = 121, and 62 was printed.
        Assert.Contains("at least 59 more", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_disbursed_beyond_what_was_committed_is_found()
    {
        var money = Given.Total with { Published = "2024-01-10" };

        var finding = Assert.Single(AddingUp.Of([money with { Stage = Stage.Committed, Value = 100_000_000_000 }, money with { Id = "A2", Stage = Stage.Disbursed, Value = 140_000_000_000 }]));

        Assert.Equal((FindingKind.Disbursed, 38), (finding.Kind, (int)(finding.Size * 100)));
    }

    [Fact]
    public void Two_currencies_are_held_against_each_other_at_the_rates_of_their_time()
    {
        var dong = Given.Total with { Value = 292_000_000_000, Period = new Period(new DateOnly(2004, 1, 1), new DateOnly(2019, 9, 23)) };

        Assert.Equal(FindingKind.SameSlot, Assert.Single(AddingUp.Of([dong, dong with { Id = "A2", Unit = "USD", Value = 17_700_000 }])).Kind);
        Assert.Empty(AddingUp.Of([dong, dong with { Id = "A2", Unit = "USD", Value = 12_800_000 }]));
    }

    [Fact]
    public void Organisations_that_halve_in_a_year_are_a_jump()
    {
        var count = Given.Total with { Indicator = Indicator.NgoCount, Stage = Stage.Active, Unit = "1", Value = 50, Period = Given.Days("-", "2022-07-31") };

        Assert.Equal(FindingKind.Jump, Assert.Single(AddingUp.Of([count, count with { Id = "A2", Value = 30, Period = Given.Days("-", "2024-02-29") }])).Kind);
        Assert.Empty(AddingUp.Of([count, count with { Id = "A2", Value = 46, Period = Given.Days("-", "2024-02-29") }]));
    }

    [Fact]
    public void Invented_totals_are_not_held_against_real_ones() =>
        Assert.Empty(AddingUp.Of([Given.Total, Given.Total with { Id = "A2", Sample = true, Value = 1 }]));

    [Fact]
    public void The_surest_and_largest_comes_first()
    {
        var findings = AddingUp.Of([.. "2023:45 2023:48 VN-33:2022:45 VN-33:2022:95".Split(' ').Select(Read)]);

        Assert.Equal(["VN-33", "VN-25"], findings.Select(finding => finding.Totals[0].Place));
        Assert.Equal(findings.Select(finding => finding.Rank).OrderDescending(), findings.Select(finding => finding.Rank));
    }

    private static OfficialTotal Read(string text, int at)
    {
        var parts = text.Split(':');
        var (kind, days, value) = (parts.Length == 3 ? parts[0] : "", parts[^2], decimal.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture));
        return Given.Total with
        {
            Id = "T" + at.ToString(System.Globalization.CultureInfo.InvariantCulture) + " " + text,
            Indicator = Indicator.ItemCount,
            Unit = "1",
            Place = kind.StartsWith("VN", StringComparison.Ordinal) ? kind : "VN-25",
            Coverage = kind == "avg" ? Coverage.Part : Coverage.Total,
            Basis = kind switch { "union" => "friendship union only", "new" => "new in the period", "carried" => "carried over", _ => "all" },
            Period = Days(days),
            Value = value,
        };
    }

    private static Period Days(string days)
    {
        var year = int.Parse(days[..4], System.Globalization.CultureInfo.InvariantCulture);
        return days[4..] switch
        {
            "H1" => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)),
            "H2" => new Period(new DateOnly(year, 7, 1), new DateOnly(year, 12, 31)),
            "Q1" => new Period(new DateOnly(year, 1, 1), new DateOnly(year, 3, 31)),
            "Q2" => new Period(new DateOnly(year, 4, 1), new DateOnly(year, 6, 30)),
            "" => Period.Year(year),
            var rest => new Period(new DateOnly(year, 1, 1), new DateOnly(int.Parse(rest[1..], System.Globalization.CultureInfo.InvariantCulture), 12, 31)),
        };
    }
}
