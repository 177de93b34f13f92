using System.Net;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.Store;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Tests.Hosting;

/// <summary>The application with its store on a real PostgreSQL.</summary>
public sealed class PostgresTests
{
    private static readonly string[] Questions =
    [
        "/health/ready", "/api/articles?q=vien+tro", "/api/articles/bai-3", "/api/articles?year=2021&place=VN-25", "/api/figures?limit=3", "/api/figures?place=VN-25&year=2022", "/api/places", "/api/donors",
        "/api/statistics/series?indicator=aid_value&place=VN-25", "/api/statistics/coverage?indicator=aid_value", "/api/export/figures.csv", "/api/cross-check", "/api/portals",
    ];

    [PostgresFact]
    public async Task Two_search_nodes_on_one_server_answer_what_one_answers_over_a_file()
    {
        Assert.True(StoreAddress.TryParse(PostgresServer.Shared.NewAddress(), out var address, out _));
        var (file, one, other) = (new AppFixture(), new AppFixture { Address = address }, new AppFixture { Address = address });
        AppFixture[] nodes = [file, one, other];
        foreach (var node in nodes)
            await node.InitializeAsync();
        try
        {
            foreach (var writer in new[] { file, one })
                await writer.Store.SaveAsync([.. Enumerable.Range(1, 8).Select(Draft)], default);
            foreach (var node in nodes)
                await node.Projector.CaughtUpAsync(default);

            foreach (var question in Questions)
            {
                var expected = await AnswerAsync(file, question);
                Assert.Equal(expected, await AnswerAsync(one, question));
                Assert.Equal(expected, await AnswerAsync(other, question));
            }
        }
        finally
        {
            foreach (var node in nodes)
                await node.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("postgres://u@a/b", "--port", "0", "--store", "postgres://u@a/b", "--data", "x")]
    [InlineData("postgres://u@a/b", "export", "figures.csv", "--store=postgres://u@a/b")]
    [InlineData("store.db", "--port", "0")]
    public void The_option_is_taken_out_of_any_commands_arguments(string expected, params string[] arguments)
    {
        Assert.True(StoreOption.TryTake(arguments, _ => null, out var others, out var address, out _));

        Assert.Equal(expected, address.ToString());
        Assert.DoesNotContain(others, argument => argument.Contains("store", StringComparison.Ordinal) || argument.Contains("postgres", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--store")]
    [InlineData("--store", "data")]
    [InlineData("--store", "postgres://u@a/b", "--store", "postgres://u@a/b")]
    [InlineData("--store", "postgres://u:bi-mat@a/b")]
    public void A_store_that_cannot_be_meant_is_refused(params string[] arguments)
    {
        Assert.False(StoreOption.TryTake(arguments, _ => null, out _, out _, out var error));

        Assert.DoesNotContain("bi-mat", error, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(AppFixture node, string question)
    {
        using var answer = await node.Client.GetAsync(question);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private static ArticleDraft Draft(int i)
    {
        var (amount, year) = ($"{i},5 triệu USD", 2020 + (i % 3));
        var text = $"Năm {year}, tỉnh Quảng Trị tiếp nhận {amount} viện trợ phi chính phủ nước ngoài cho dự án số {i}.";
        var start = text.IndexOf(amount, StringComparison.Ordinal);
        return new ArticleDraft
        {
            Id = $"bai-{i}",
            Portal = "quangtri",
            Place = "VN-25",
            Title = $"Viện trợ năm {year}, bài {i}",
            Text = text,
            Published = new DateTimeOffset(year + 1, 1, 10, 8, 0, 0, TimeSpan.FromHours(7)),
            ReadAt = new DateTimeOffset(2024, 2, 1, 9, 0, 0, TimeSpan.FromHours(7)),
            ReaderVersion = "1",
            Relevant = true,
            Sectors = ["110", "121"],
            Figures =
            [
                new Figure
                {
                    Indicator = Indicator.AidValue,
                    Value = (i * 1_000_000m) + 500_000m,
                    Unit = "USD",
                    Qualifier = Qualifier.Exact,
                    Stage = Stage.Received,
                    Place = "VN-25",
                    Period = Period.Year(year),
                    Coverage = i == 4 ? Coverage.Part : Coverage.Total,
                    Donor = i % 2 == 0 ? "Đồng hành" : null,
                    Mentions = [new Mention(start, start + amount.Length)],
                },
            ],
        };
    }
}
