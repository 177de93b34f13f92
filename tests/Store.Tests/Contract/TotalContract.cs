using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store.Official;

namespace NgoNews.Store.Tests.Contract;

/// <summary>Official totals.</summary>
public abstract class TotalContract : StoreContract
{
    [ContractFact]
    public async Task Totals_come_back_as_they_were()
    {
        var full = Samples.Total("full") with
        {
            Indicator = Indicator.AidValue,
            Value = 0.1m,
            High = 79228162514264337593543950335m,
            Unit = "USD",
            Qualifier = Qualifier.Range,
            Note = "chưa gồm vốn đối ứng",
        };
        var bare = Samples.Total("bare", place: null) with { Sample = false, SourceUrl = null, Published = null, Period = Period.Unknown };
        await Store.ReplaceTotalsAsync("totals.csv", [full, bare], Never);

        Assert.Equal([bare, full], await Store.FindTotalsAsync(null, null, Never));
    }

    [ContractFact]
    public async Task A_file_replaces_what_it_brought_before_and_nothing_else()
    {
        await Store.ReplaceTotalsAsync("other.csv", [Samples.Total("other")], Never);
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("kept"), Samples.Total("edited"), Samples.Total("dropped")], Never);

        var import = await Store.ReplaceTotalsAsync("totals.csv",
            [Samples.Total("added"), Samples.Total("kept"), Samples.Total("edited", value: 39)], Never);

        Assert.Equal(new TotalsImport(New: 1, Changed: 1, Unchanged: 1, Removed: 1), import);
        Assert.Equal([("added", 38m), ("edited", 39m), ("kept", 38m), ("other", 38m)],
            (await Store.FindTotalsAsync(null, null, Never)).Select(t => (t.Id, t.Value)));
    }

    [ContractFact]
    public async Task Totals_are_found_by_place_and_year()
    {
        await Store.ReplaceTotalsAsync("totals.csv",
            [
                Samples.Total("huế"),
                Samples.Total("quảng trị", "VN-25"),
                Samples.Total("half", "VN-25") with { Period = new(new(2024, 1, 1), new(2024, 6, 30)) },
                Samples.Total("years", "VN-25") with { Period = new(new(2019, 1, 1), new(2024, 12, 31)) },
                Samples.Total("district", null),
            ], Never);

        Assert.Equal(["huế"], await FindAsync("VN-26", 2023));
        Assert.Equal(["half"], await FindAsync(null, 2024));
        Assert.Equal(["years", "quảng trị", "half"], await FindAsync("VN-25", null));
        Assert.Equal(["district", "years", "quảng trị", "half", "huế"], await FindAsync(null, null));
        Assert.Empty(await FindAsync("VN-99", null));

        async Task<IEnumerable<string>> FindAsync(string? place, int? year) => (await Store.FindTotalsAsync(place, year, Never)).Select(t => t.Id);
    }

    [ContractFact]
    public async Task An_id_that_stands_twice_or_elsewhere_leaves_all_as_it_was()
    {
        await Store.ReplaceTotalsAsync("other.csv", [Samples.Total("taken")], Never);

        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a"), Samples.Total("taken")], Never));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a"), Samples.Total("a")], Never));

        Assert.Equal(["taken"], (await Store.FindTotalsAsync(null, null, Never)).Select(t => t.Id));
    }

    [ContractFact]
    public async Task A_preview_tells_what_an_import_would_do_and_does_nothing()
    {
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("kept"), Samples.Total("edited"), Samples.Total("dropped")], Never);

        var preview = await Store.PreviewTotalsAsync("totals.csv", [Samples.Total("added"), Samples.Total("kept"), Samples.Total("edited", value: 39)], Never);

        Assert.Equal(new TotalsImport(New: 1, Changed: 1, Unchanged: 1, Removed: 1), preview.Import);
        Assert.Equal([(null, "added"), ("edited", "edited"), ("dropped", null)], preview.Changes.Select(c => (c.Before?.Id, c.After?.Id)));
        Assert.Equal(["dropped", "edited", "kept"], (await Store.FindTotalsAsync(null, null, Never)).Select(t => t.Id));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PreviewTotalsAsync("other.csv", [Samples.Total("kept")], Never));
    }

    [ContractFact]
    public async Task Every_version_of_a_total_is_kept_with_who_brought_it_and_when()
    {
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a")], new TotalsEdit(Samples.Morning), Never);
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a"), Samples.Total("b")], new TotalsEdit(Samples.Morning.AddHours(1)), Never);
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a", value: 39), Samples.Total("b")], new TotalsEdit(Samples.Morning.AddDays(1), "Lan"), Never);
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("b")], new TotalsEdit(Samples.Morning.AddDays(2), "Minh"), Never);

        Assert.Equal(
            [
                new TotalVersion(1, Samples.Morning, null, false, "totals.csv", Samples.Total("a")),
                new TotalVersion(2, Samples.Morning.AddDays(1), "Lan", false, "totals.csv", Samples.Total("a", value: 39)),
                new TotalVersion(3, Samples.Morning.AddDays(2), "Minh", true, "totals.csv", Samples.Total("a", value: 39)),
            ], await Store.ListTotalVersionsAsync("a", Never));
        Assert.Single(await Store.ListTotalVersionsAsync("b", Never));
        Assert.Empty(await Store.ListTotalVersionsAsync("c", Never));
    }

    [ContractFact]
    public async Task An_import_that_is_sent_again_takes_nothing_back()
    {
        var first = new TotalsEdit(Samples.Morning, "Lan", "key-1");
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a")], first, Never);
        await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a", value: 39)], new TotalsEdit(Samples.Morning, "Lan", "key-2"), Never);

        var again = await Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("a")], first with { At = Samples.Morning.AddDays(1) }, Never);

        Assert.Equal(new TotalsImport(1, 0, 0, 0) { Replayed = true }, again);
        Assert.Equal(39, Assert.Single(await Store.FindTotalsAsync(null, null, Never)).Value);
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReplaceTotalsAsync("totals.csv", [Samples.Total("c")], first, Never));
    }
}
