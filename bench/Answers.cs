using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Search.Fts5;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.Bench;

/// <summary>What the index answers to many questions with filters, a line each: totals, order, facets, corrections, snippets. Before and after a change of searching it is the same, or the change tells why not.</summary>
internal static class Answers
{
    private static readonly string[] Donors = ["Plan International", "World Vision International", "Oxfam", "PeaceTrees Vietnam", "Caritas"];
    private static readonly string[] Sectors = ["110", "111", "120", "122", "140", "311"];

    internal static async Task RunAsync(TextWriter output, int articles, int queries)
    {
        var folder = Directory.CreateTempSubdirectory("ngonews-bench-").FullName;
        try
        {
            var made = new Recombined(RetrievalSet.Articles(Samples.Root), articles);
            await using var index = Fts5Index.Open(Path.Combine(folder, "index.db"));
            await FillAsync(index, made);
            await AskAsync(output, index, made, queries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(Fts5Index index, Recombined made)
    {
        var chance = new Random(11);
        var given = made.Articles.Select((a, i) => Varied(a, i, chance)).ToList();
        for (var at = 0; at < given.Count; at += IndexProjector.BatchSize)
            await index.ApplyAsync([.. given.Skip(at).Take(IndexProjector.BatchSize)], at + 1, default);
        // Some are read anew, and a few one by one.
        await index.ApplyAsync([.. given.Where((_, i) => i % 17 == 0).Select(a => Varied(a, 1, chance))], given.Count + 1, default);
        foreach (var article in given.Where((_, i) => i % 997 == 0))
            await index.ApplyAsync([article], given.Count + 2, default);
    }

    /// <summary>With several places, donors and sectors, copies among them, and some whose day is not known.</summary>
    private static IndexedArticle Varied(IndexedArticle article, int number, Random chance) => article with
    {
        Places = [.. article.Places, $"VN-{10 + chance.Next(60):00}", "VN"],
        Published = chance.Next(50) == 0 ? null : article.Published,
        Donors = [.. Donors.Where(_ => chance.Next(4) == 0)],
        Sectors = [.. Sectors.Where(_ => chance.Next(4) == 0)],
        Mentions = [.. Enumerable.Range(0, chance.Next(3)).Select(i => (i * 40, (i * 40) + 5))],
        Cluster = number % 9 < 3 ? $"made-{number - (number % 9)}" : article.Id,
    };

    private static async Task AskAsync(TextWriter output, Fts5Index index, Recombined made, int queries)
    {
        var (questions, chance) = (new MadeQuestions([.. made.Articles.Take(5000).Select(a => a.Text)]), new Random(13));
        for (var i = 0; i < queries; i++)
        {
            foreach (var (name, make) in questions.Kinds.Append(("misspelled", questions.Misspelled)).Append(("nothing", _ => "")).Append(("like", c => $"made-{c.Next(made.Articles.Count)}")))
            {
                var text = make(chance);
                if (name != "like" && chance.Next(3) == 0)
                    text = MadeQuestions.Plain(text);
                var query = Filtered(name == "like" ? new SearchQuery { Like = text } : new SearchQuery { Text = text }, chance);
                for (var page = 0; page < 3; page++)
                {
                    var answer = await index.SearchAsync(query, default);
                    await output.WriteLineAsync(Line(query, answer));
                    if (answer.Next is null)
                        break;
                    query = query with { After = answer.Next };
                }
            }
        }
    }

    private static SearchQuery Filtered(SearchQuery query, Random chance) => query with
    {
        Place = chance.Next(4) == 0 ? $"VN-{10 + chance.Next(60):00}" : null,
        Year = chance.Next(6) == 0 ? 2005 + chance.Next(20) : null,
        Portal = chance.Next(6) == 0 ? $"portal{chance.Next(41)}" : null,
        Indicator = chance.Next(6) == 0 ? Enum.GetValues<Indicator>()[chance.Next(Enum.GetValues<Indicator>().Length)] : null,
        Donor = chance.Next(8) == 0 ? Donors[chance.Next(Donors.Length)] : null,
        Sector = chance.Next(8) == 0 ? Sectors[chance.Next(Sectors.Length)] : null,
        Relevant = chance.Next(4) == 0 ? chance.Next(2) == 0 : null,
        From = chance.Next(6) == 0 ? new DateOnly(2005 + chance.Next(20), 3, 1) : null,
        To = chance.Next(6) == 0 ? new DateOnly(2005 + chance.Next(20), 9, 30) : null,
        Copies = chance.Next(4) == 0,
        Sort = chance.Next(4) == 0 ? SearchSort.Date : SearchSort.Relevance,
        Limit = chance.Next(3) == 0 ? 1 + chance.Next(100) : 20,
    };

    private static string Line(SearchQuery query, SearchAnswer answer) => string.Create(CultureInfo.InvariantCulture,
        $"{query.Text ?? query.Like} [{query.Place} {query.Year} {query.Portal} {query.Indicator} {query.Donor} {query.Sector} {query.Relevant} {query.From:O} {query.To:O} {query.Copies} {query.Sort} {query.Limit}{(query.After is null ? "" : " on")}]: {answer.Total}; meant {answer.DidYouMean}; facets {Hash(answer.Facets.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(v => $"{f.Key}={v.Value}:{v.Count}")))}; snippets {Hash(answer.Hits.SelectMany(h => h.Snippet.Select(p => $"{p.Match}{p.Text}").Append(h.Title).Append(h.Url ?? "")))}; next {answer.Next}; {string.Join(' ', answer.Hits.Select(h => $"{h.Id}+{string.Join('+', h.Copies)}"))}");

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 6));
}
