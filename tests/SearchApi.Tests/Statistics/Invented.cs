using System.Globalization;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Tests.Statistics;

/// <summary>A store full of invented figures that agree, differ, repeat each other, and are told of places before and after the merger; the same ones every time.</summary>
internal static class Invented
{
    private static readonly string[] Places = ["VN", "VN-24", "VN-25", "VN-25@2025", "VN-26", "VN-27", "VN-DN", "VN-DN@2025", "VN-57", "VN-43", "VN-SG"];
    private static readonly string[] Portals = ["quangtri", "danang", "nhandan", "dantri", "import"];
    private static readonly string?[] Donors = [null, "Oxfam", "World Vision", "Tầm nhìn Thế giới", "Quỹ Hoa Sen"];
    private static readonly string[][] Sectors = [[], ["110"], ["121"], ["121", "720"]];

    /// <summary>Fills a store.</summary>
    public static async Task FillAsync(IStore store, int articles = 400)
    {
        var random = new Random(20240612);
        var drafts = Enumerable.Range(0, articles).Select(i => Article(random, i)).ToArray();
        // Taken over by another portal, word for word.
        var copies = drafts.Where((_, i) => i % 9 == 0).Select(d => d with { Id = d.Id + "-copy", Portal = "baohuunghi", Url = d.Url + "-copy" });
        await store.SaveAsync([.. drafts, .. copies], default);
    }

    private static ArticleDraft Article(Random random, int number)
    {
        var place = Pick(random, Places);
        var year = random.Next(2021, 2026);
        Figure[] figures = [.. Enumerable.Range(0, random.Next(1, 5)).Select(at => Figure(random, place, year, at))];
        var sentences = figures.Select((f, at) => string.Create(CultureInfo.InvariantCulture, $"Bài {number} câu {at:00}: {f.Value} {f.Unit}."));
        return new ArticleDraft
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            Url = string.Create(CultureInfo.InvariantCulture, $"https://{Pick(random, Portals)}.example/{number}"),
            Portal = Pick(random, Portals),
            Title = string.Create(CultureInfo.InvariantCulture, $"Viện trợ phi chính phủ nước ngoài {number}"),
            Text = string.Join('\n', sentences),
            Published = new DateTimeOffset(year, random.Next(1, 13), random.Next(1, 28), 8, 0, 0, TimeSpan.FromHours(7)),
            Sample = number % 7 == 0,
            ReadAt = new DateTimeOffset(2025, 12, 1, 9, 0, 0, TimeSpan.FromHours(7)),
            ReaderVersion = "1",
            Relevant = true,
            Sectors = Pick(random, Sectors),
            Figures = figures,
        };
    }

    private static Figure Figure(Random random, string place, int year, int at)
    {
        var indicator = Pick(random, Enum.GetValues<Indicator>());
        var qualifier = Pick(random, Enum.GetValues<Qualifier>());
        // Few values, so that sources agree now and then.
        var value = indicator == Indicator.AidValue ? random.Next(1, 6) * 1_500_000_000m : random.Next(1, 9);
        return new Figure
        {
            Indicator = indicator,
            Stage = indicator switch
            {
                Indicator.NgoCount => Pick(random, [Stage.Active, Stage.Licensed]),
                Indicator.ItemCount or Indicator.AidValue => Pick(random, [Stage.Committed, Stage.Received]),
                _ => Pick(random, [Stage.Inbound, Stage.Outbound]),
            },
            Place = random.Next(20) == 0 ? null : place,
            Period = Period(random, year),
            Coverage = random.Next(3) == 0 ? Coverage.Part : Coverage.Total,
            Donor = Pick(random, Donors),
            Value = value,
            High = qualifier == Qualifier.Range ? value + 1 : null,
            Unit = indicator != Indicator.AidValue ? "1" : Pick(random, ["VND", "VND", "USD", "EUR"]),
            Qualifier = qualifier,
            Mentions = [new Mention(at * 12, at * 12 + 8)],
        };
    }

    private static Period Period(Random random, int year) => random.Next(8) switch
    {
        0 => new(null, new DateOnly(year, random.Next(1, 13), 15)),
        1 => new(new DateOnly(2019, 1, 1), new DateOnly(year, 12, 31)),
        2 => new(new DateOnly(year, 1, 1), new DateOnly(year, 6, 30)),
        3 => new(new DateOnly(year, 4, 1), new DateOnly(year, 6, 30)),
        4 => new(new DateOnly(year, 5, 12), new DateOnly(year, 5, 12)),
        5 => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 10)),
        6 => Extractor.Periods.Period.Unknown,
        _ => Extractor.Periods.Period.Year(year),
    };

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
