using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using NgoNews.Browser.Tests.Tools;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Review;
using NgoNews.Extractor.Figures;
using NgoNews.Store;
using NgoNews.Store.Articles;
using NgoNews.Extractor.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace NgoNews.Browser.Tests;

/// <summary>
/// A reviewer's day in a browser, on a site of its own: bring totals, see verdicts, open a conflict, read both sentences, correct a figure, see the verdict change, undo, take it all away.
/// </summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private static readonly (string Token, string Hash) Made = ReviewTokens.Make();

    private readonly string _folder = Directory.CreateTempSubdirectory("ngonews-review-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Needs.Missing is not null)
            return;
        _app = SearchApp.Build(new ServeOptions { Data = Path.Combine(_folder, "data"), Portals = PortalChoices.None, Urls = "http://127.0.0.1:0" }, Configure);
        await _app.StartAsync();
        await _app.Services.GetRequiredService<IStore>().SaveAsync(
        [
            Article("bao-quangtri", "quangtri", "Quảng Trị: nhìn lại một năm", "Theo Sở Ngoại vụ, năm 2023 tỉnh vận động được 150 tỷ đồng viện trợ phi chính phủ nước ngoài.", "150 tỷ đồng", 150_000_000_000),
            Article("bao-nhandan", "nhandan", "Viện trợ về Quảng Trị", "Năm 2023, tỉnh Quảng Trị tiếp nhận 120 tỷ đồng từ các tổ chức phi chính phủ.", "120 tỷ đồng", 120_000_000_000),
        ], default);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Chromium });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_bringing_totals_to_the_export(bool script)
    {
        await using var visit = await VisitAsync(1280, script);
        var page = visit.Page;

        // Whoever is not signed in is asked to, and led on.
        await visit.OpenAsync("/xem-lai/tong-so");
        await page.GetByLabel("Mã truy cập").FillAsync(Made.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đang đăng nhập: Lan")).ToBeVisibleAsync();

        // Totals: tried first, then written.
        await page.GetByLabel("Tệp CSV").SetInputFilesAsync(Totals);
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem thử sẽ đổi gì" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ket-qua")).ToContainTextAsync("sẽ có 2 tổng số mới");
        await page.GetByLabel("Tệp CSV").SetInputFilesAsync(Totals);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi các tổng số này" }).ClickAsync();
        await Assertions.Expect(page.Locator("#ket-qua")).ToContainTextAsync("2 tổng số mới");

        // Verdicts, the conflict, both sentences side by side.
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem các tổng số" }).ClickAsync();
        await page.Locator(".verdicts").GetByRole(AriaRole.Link, new() { Name = "Mâu thuẫn" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem từng nguồn và phép tính" }).ClickAsync();
        var verdict = page.Locator(".intro .verdict");
        await Assertions.Expect(verdict).ToHaveTextAsync("Mâu thuẫn");
        await Assertions.Expect(page.Locator(".sentence")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByText("vận động được 150 tỷ đồng viện trợ")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Giữa hai khoảng là 29 tỷ đồng")).ToBeVisibleAsync();

        // The press has printed it wrongly: it is corrected, and the verdict is another at once.
        await page.Locator(".source-card", new() { HasText = "vận động được 150 tỷ đồng" }).GetByRole(AriaRole.Link, new() { Name = "Xem lại số liệu này" }).ClickAsync();
        await page.GetByLabel("Sửa lại").CheckAsync();
        await page.GetByLabel("Giá trị (đơn vị gốc, ví dụ 2072000)").FillAsync("120000000000");
        await page.GetByLabel("Ghi chú (vì sao)").FillAsync("Báo đã đính chính.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi lại" }).ClickAsync();
        await Assertions.Expect(verdict).ToHaveTextAsync("Được xác nhận");
        await Assertions.Expect(page.GetByText("Máy đọc được: 150 tỷ đồng")).ToBeVisibleAsync();

        // Undone, it is as it was; and the decision is on record.
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác" }).ClickAsync();
        await Assertions.Expect(verdict).ToHaveTextAsync("Mâu thuẫn");
        await visit.OpenAsync("/xem-lai/lich-su");
        await Assertions.Expect(page.GetByText("đã hoàn tác")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Ghi chú: Báo đã đính chính.")).ToBeVisibleAsync();

        // Everything is taken away as it stands.
        await visit.OpenAsync("/doi-chieu");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Xuất CSV" }).ClickAsync());
        var csv = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Contains("150000000000", csv, StringComparison.Ordinal);
        Assert.Contains("conflicting", csv, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_reviewer_s_pages_are_for_everybody_and_fit_every_screen()
    {
        await using var visit = await VisitAsync(1440, script: true);
        await visit.OpenAsync("/xem-lai/dang-nhap");
        await AssertGoodAsync(visit, "dang-nhap");
        await visit.Page.GetByLabel("Mã truy cập").FillAsync(Made.Token);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        await visit.OpenAsync("/xem-lai/tong-so");
        await visit.Page.GetByLabel("Tệp CSV").SetInputFilesAsync(Totals);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi các tổng số này" }).ClickAsync();
        await AssertGoodAsync(visit, "tong-so");
        foreach (var (address, name) in new[]
        {
            ("/xem-lai", "xem-lai"), ("/doi-chieu/tong-so/QT-1", "mot-tong-so"), ("/doi-chieu/ma-tran", "ma-tran"), ("/xem-lai/so-lieu/1", "so-lieu"), ("/xem-lai/ket-luan/QT-1", "ket-luan"),
            ("/xem-lai/ban-sao?mot=bao-quangtri&hai=bao-nhandan", "ban-sao"), ("/bai-viet/bao-quangtri", "bai-viet"),
        })
        {
            await visit.OpenAsync(address);
            await AssertGoodAsync(visit, name);
            await visit.OpenAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en");
            await AssertGoodAsync(visit, name + "-en");
            await visit.OpenAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=vi");
        }
        await visit.OpenAsync("/xem-lai/so-lieu/1");
        await visit.Page.GetByLabel("Loại bỏ").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi lại" }).ClickAsync();
        await AssertGoodAsync(visit, "da-loai");
        await visit.OpenAsync("/xem-lai/lich-su");
        await AssertGoodAsync(visit, "lich-su");
    }

    /// <summary>axe-core finds nothing, nothing is wider than its screen; where NGONEWS_SHOTS names a folder, what it looks like is put there.</summary>
    private static async Task AssertGoodAsync(Visit visit, string name)
    {
        var shots = Environment.GetEnvironmentVariable("NGONEWS_SHOTS");
        foreach (var width in new[] { 1440, 768, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            var needed = await visit.Page.EvaluateAsync<int>("() => new Promise(done => setTimeout(() => requestAnimationFrame(() => done(document.documentElement.scrollWidth)), 50))");
            Assert.True(needed <= width, $"{name} takes {needed} pixels of {width}");
            if (shots is not null)
                await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(shots, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}.png")), FullPage = true });
        }
        await PageTests.AssertAccessibleAsync(visit, name);
    }

    private async Task<Visit> VisitAsync(int width, bool script)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = _app!.Urls.Single(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, AcceptDownloads = true });
        return new Visit(context, await context.NewPageAsync(), script);
    }

    private static FilePayload Totals => new()
    {
        Name = "so-ngoai-vu.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(OfficialColumns.Header + "\n"
            + "QT-1,false,aid_value,received,VN-25,2023-01-01,2023-12-31,total,120000000000,,VND,exact,all,Sở Ngoại vụ Quảng Trị,,2024-01,official site,\n"
            + "QT-2,false,item_count,received,VN-25,2023-01-01,2023-12-31,total,38,,1,exact,all,Sở Ngoại vụ Quảng Trị,,2024-01,official site,\n"),
    };

    private static void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{ReviewTokens.Section}:0:Name"] = "Lan",
            [$"{ReviewTokens.Section}:0:Role"] = "reviewer",
            [$"{ReviewTokens.Section}:0:Hash"] = Made.Hash,
        });
    }

    private static ArticleDraft Article(string id, string portal, string title, string text, string quote, decimal value)
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        return new ArticleDraft
        {
            Id = id,
            Url = $"https://{portal}.example/{id}",
            Portal = portal,
            Place = "VN-25",
            Title = title,
            Text = text,
            Published = new DateTimeOffset(2024, 1, 10, 8, 0, 0, TimeSpan.FromHours(7)),
            ReadAt = new DateTimeOffset(2024, 1, 12, 9, 0, 0, TimeSpan.FromHours(7)),
            ReaderVersion = FigureReader.Version,
            Relevant = true,
            Figures =
            [
                new Figure
                {
                    Indicator = Indicator.AidValue,
                    Value = value,
                    Unit = "VND",
                    Qualifier = Qualifier.Exact,
                    Stage = Stage.Received,
                    Place = "VN-25",
                    Period = Period.Year(2023),
                    Coverage = Coverage.Total,
                    Mentions = [new Mention(start, start + quote.Length)],
                    Confidence = 0.8,
                },
            ],
        };
    }
}
