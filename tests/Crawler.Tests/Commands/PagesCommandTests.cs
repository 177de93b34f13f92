using System.Text;
using System.Text.Json;
using NgoNews.Crawler.Commands;
using NgoNews.Crawler.Importing;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Commands;

public class PagesCommandTests
{
    [Fact]
    public async Task A_WARC_file_becomes_lines_that_import_reads_in_the_order_of_its_pages()
    {
        var file = Warc.Gzip([.. Enumerable.Range(0, 60).Select(i => Warc.Page($"https://bao.example/vien-tro-{i}", RunBench.Article(i, $"Khoản viện trợ số {i}"))),
            Warc.Response("https://bao.example/logo.png", "Content-Type: image/png\r\n", new byte[100]), Warc.Page("https://bao.example/rong", "<html><body></body></html>")]);

        var one = await LinesAsync(file, 1);

        Assert.Equal(61, one.Length);
        Assert.Equal(one, await LinesAsync(file, 5));
        var (article, _) = ImportLine.Read(Encoding.UTF8.GetBytes(one[7]));
        Assert.Equal(("Khoản viện trợ số 7", "https://bao.example/vien-tro-7"), (article!.Title, article.Url));
        using var last = JsonDocument.Parse(one[60]);
        Assert.Equal("https://bao.example/rong", last.RootElement.GetProperty("url").GetString());
        Assert.False(string.IsNullOrEmpty(last.RootElement.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task A_file_that_breaks_off_gives_what_stands_before_and_says_so()
    {
        var file = Warc.Gzip(Warc.Page("https://bao.example/vien-tro-1", RunBench.Article(1, "Khoản viện trợ số 1")), Warc.Page("https://bao.example/vien-tro-2", RunBench.Article(2, "Khoản viện trợ số 2")));
        using var output = new MemoryStream();

        Assert.NotNull(await PagesCommand.WriteAsync(new MemoryStream(file[..^40]), [], 2, output, default));

        Assert.Single(Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n'));
    }

    private static async Task<string[]> LinesAsync(byte[] file, int workers)
    {
        using var output = new MemoryStream();
        Assert.Null(await PagesCommand.WriteAsync(new MemoryStream(file), [], workers, output, default));
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd().Split('\n');
    }
}
