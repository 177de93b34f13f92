using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Places;
using NgoNews.Store.Articles;

namespace NgoNews.Bench;

/// <summary>Addresses of every kind of page, with words, places, years and donors of the articles themselves: where there are many of a kind, hardly one comes twice.</summary>
internal sealed class PageKinds(IReadOnlyList<ArticleDraft> some, int articles)
{
    private readonly MadeQuestions _questions = new([.. some.Select(a => a.Text)]);
    private readonly string[] _provinces = [.. PlaceTables.Names.Keys.Order(StringComparer.Ordinal)];
    private readonly string[] _donors = [.. some.SelectMany(a => a.Figures).Select(f => f.Donor).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What is called how, and an address of it.</summary>
    public IEnumerable<(string Name, Func<Random, string> Make)> All =>
    [
        ("front page", _ => "/"),
        ("search, nothing asked", _ => "/tim-kiem"),
        .. _questions.Kinds.Select(kind => ($"search, {kind.Name}", (Func<Random, string>)(c => Search(c, kind.Make(c))))),
        ("search, plain words", c => Search(c, MadeQuestions.Plain(string.Join(' ', _questions.Words(c, 3))))),
        ("search, misspelled", c => Search(c, _questions.Misspelled(c))),
        ("search, words and filters", c => Search(c, string.Join(' ', _questions.Words(c, 2))) + Filters(c)),
        ("search, filters alone", c => "/tim-kiem?relevant=true" + Filters(c)),
        ("search, like an article", c => $"/tim-kiem?like=made-{c.Next(articles)}"),
        ("an article", c => $"/bai-viet/made-{c.Next(articles)}"),
        ("figures", c => $"/so-lieu?after={c.Next(articles)}"),
        ("figures of place and indicator", c => $"/so-lieu?place={Place(c)}&indicator={Indicator(c)}"),
        ("figures of a year", c => $"/so-lieu?year={Year(c)}&stage={Stage(c)}"),
        ("figures of a donor", c => $"/so-lieu?donor={Donor(c)}&sample=false"),
        ("statistics", _ => "/thong-ke"),
        ("statistics of place and indicator", c => $"/thong-ke?place={Place(c)}&indicator={Indicator(c)}"),
        ("ranking", c => $"/thong-ke/xep-hang?indicator={Indicator(c)}&stage={Stage(c)}&slot={Year(c)}"),
        ("small multiples", c => $"/thong-ke/cac-tinh?indicator={Indicator(c)}"),
        ("coverage", c => $"/thong-ke/do-phu?indicator={Indicator(c)}"),
        ("places", _ => "/dia-phuong"),
        ("a place", c => $"/dia-phuong/{Place(c)}"),
        ("donors", _ => "/nha-tai-tro"),
        ("a donor", c => $"/nha-tai-tro/{Donor(c)}"),
        ("a portal", c => $"/nguon/portal{c.Next(40)}"),
        ("portals", _ => "/thu-thap"),
        ("cross-check", c => $"/doi-chieu?place={Place(c)}"),
        ("method", _ => "/phuong-phap"),
        ("API, articles", c => $"/api/articles?q={Uri.EscapeDataString(string.Join(' ', _questions.Words(c, 2)))}"),
        ("API, figures", c => $"/api/figures?place={Place(c)}&year={Year(c)}"),
        ("API, suggestions", c => $"/api/suggestions?q={Uri.EscapeDataString(string.Join(' ', _questions.Words(c, 2)))}"),
    ];

    private string Filters(Random chance) => chance.Next(4) switch
    {
        0 => $"&place={Place(chance)}",
        1 => $"&year={Year(chance)}&portal=portal{chance.Next(40)}",
        2 => $"&indicator={Indicator(chance)}&place={Place(chance)}",
        _ => $"&from={Year(chance)}&donor={Donor(chance)}",
    };

    private static string Search(Random chance, string question) => $"/tim-kiem?q={Uri.EscapeDataString(question)}" + (chance.Next(4) == 0 ? "&sort=date" : "") + (chance.Next(4) == 0 ? "&lang=en" : "");

    private string Place(Random chance) => _provinces[chance.Next(_provinces.Length)];

    private string Donor(Random chance) => Uri.EscapeDataString(_donors[chance.Next(_donors.Length)]);

    private static int Year(Random chance) => 2005 + chance.Next(20);

    private static string Indicator(Random chance) => Any<Indicator>(chance);

    private static string Stage(Random chance) => Any<Stage>(chance);

    private static string Any<T>(Random chance)
        where T : struct, Enum => Enum.GetValues<T>() is var all ? WireName<T>.Of(all[chance.Next(all.Length)]) : "";
}
