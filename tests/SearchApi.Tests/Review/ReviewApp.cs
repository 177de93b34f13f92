using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Review;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Review;

/// <summary>The whole application with a reviewer and a reader, two articles that are copies, and a total that they are held against.</summary>
public sealed class ReviewApp : IAsyncLifetime
{
    private static readonly (string Token, string Hash) ReviewerMade = ReviewTokens.Make(), ReaderMade = ReviewTokens.Make();

    public const string Article = "quangtri-1";
    public const string Copy = "nhandan-1";

    private const string Text = "Năm 2023, tỉnh vận động được 120 tỷ đồng viện trợ y tế; Oxfam trao 2 tỷ đồng.";

    /// <summary>Whether anybody has a token.</summary>
    public bool Tokens { get; init; } = true;

    internal AppFixture App { get; private set; } = null!;

    internal IStore Store => App.Store;

    internal static string Reviewer => ReviewerMade.Token;

    internal static string Reader => ReaderMade.Token;

    public async Task InitializeAsync()
    {
        App = new AppFixture { Configure = Tokens ? Configure : null };
        await App.InitializeAsync();
        await Store.SaveAsync([Draft(Article, "quangtri"), Draft(Copy, "nhandan")], default);
        await Store.ReplaceTotalsAsync("official.csv", [Given.Total], default);
        await App.Projector.CatchUpAsync(default);
    }

    public Task DisposeAsync() => App.DisposeAsync();

    /// <summary>How a host tells of tokens.</summary>
    internal static void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        [$"{ReviewTokens.Section}:0:Name"] = "Lan",
        [$"{ReviewTokens.Section}:0:Role"] = "reviewer",
        [$"{ReviewTokens.Section}:0:Hash"] = ReviewerMade.Hash,
        [$"{ReviewTokens.Section}:1:Name"] = "Minh",
        [$"{ReviewTokens.Section}:1:Role"] = "reader",
        [$"{ReviewTokens.Section}:1:Hash"] = ReaderMade.Hash,
    });

    /// <summary>A browser of its own.</summary>
    internal HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = App.Client.BaseAddress };

    /// <summary>A browser in which somebody has signed in.</summary>
    internal async Task<HttpClient> SignedInAsync(string token)
    {
        var browser = Browser();
        using var answer = await browser.PostAsync("/xem-lai/dang-nhap", await FormAsync(browser, "/xem-lai/dang-nhap", ("ma", token)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>A form as the page at an address has it: its hidden fields, and what is typed in.</summary>
    internal static async Task<FormUrlEncodedContent> FormAsync(HttpClient browser, string address, params (string Name, string Value)[] typed)
    {
        using var answer = await browser.GetAsync(address);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var hidden = page.QuerySelectorAll("main form[method=post] input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)).DistinctBy(field => field.Item1);
        return new FormUrlEncodedContent(hidden.Where(field => !typed.Any(t => t.Name == field.Item1)).Concat(typed).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    /// <summary>A request of a program.</summary>
    internal static HttpRequestMessage Send(string method, string path, string? token, string json, string? key = "key-0001-0001")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new StringContent(json, Encoding.UTF8, method == "PUT" ? "text/csv" : "application/json") };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    /// <summary>The figures that are stored now, the first article's first.</summary>
    internal async Task<IReadOnlyList<FigureRow>> FiguresAsync() => (await Store.FindFiguresAsync(new FigureQuery(), default)).Items;

    internal static ArticleDraft Draft(string id, string portal)
    {
        Mention At(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        return new ArticleDraft
        {
            Id = id,
            Url = $"https://{portal}.example/{id}",
            Portal = portal,
            Place = "VN-25",
            Title = "Quảng Trị: viện trợ phi chính phủ nước ngoài năm 2023",
            Text = Text,
            Published = new DateTimeOffset(2024, 1, portal == "quangtri" ? 10 : 11, 8, 0, 0, TimeSpan.FromHours(7)),
            ReadAt = new DateTimeOffset(2024, 1, 12, 9, 0, 0, TimeSpan.FromHours(7)),
            ReaderVersion = FigureReader.Version,
            Relevant = true,
            Sectors = ["121"],
            Figures =
            [
                Given.Figure with { Mentions = [At("120 tỷ đồng")], Confidence = 0.7 },
                Given.Figure with { Coverage = Coverage.Part, Donor = "Oxfam", Value = 2_000_000_000, Mentions = [At("2 tỷ đồng")], Confidence = 0.9 },
            ],
        };
    }
}
