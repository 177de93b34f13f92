using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsvHelper;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Hosting;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.Statistics;
using NgoNews.Store.Figures;
using NgoNews.Store.Sqlite;

namespace NgoNews.SearchApi.Tests.Export;

/// <summary>Bulk files say what is stored, and what their schema says of them holds.</summary>
public sealed class BulkTests : IAsyncLifetime
{
    private readonly StoreFixture _given = new();

    public async Task InitializeAsync()
    {
        await _given.InitializeAsync();
        await Invented.FillAsync(_given.Store, articles: 60);
        await _given.SaveAsync("odd", Given.Figure with { Donor = "=1+1", Value = 0.5m, Checks = [new FigureCheck(CheckKind.Sum, new Mention(0, 3), 120.50m, 120m, true)] },
            "120 tỷ đồng", sentence: "Câu có \"ngoặc\", phẩy và\nxuống dòng: 120 tỷ đồng.");
    }

    public Task DisposeAsync() => _given.DisposeAsync();

    [Fact]
    public async Task The_package_holds_what_its_description_says()
    {
        var zip = await PackageAsync();
        Assert.Equal(["figures.csv", "articles.csv", "series.csv", "datapackage.json", "README.md", "provenance.json"], zip.Keys);
        using var package = JsonDocument.Parse(zip["datapackage.json"]);

        foreach (var resource in package.RootElement.GetProperty("resources").EnumerateArray())
        {
            var bytes = zip[resource.GetProperty("path").GetString()!];
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
            HoldsSchema(resource.GetProperty("schema"), Rows(bytes));
        }
        Assert.Contains("figures.csv", Encoding.UTF8.GetString(zip["README.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_comes_back_from_csv_as_it_is_stored()
    {
        var stored = (await _given.Store.FindFiguresAsync(new FigureQuery { Limit = 10_000 }, default)).Items;
        var rows = Table(await WriteAsync(ExportFile.FiguresCsv));

        Assert.Equal(stored.Select(f => f.Id), rows.Select(row => long.Parse(row["id"], CultureInfo.InvariantCulture)));
        foreach (var (row, figure) in rows.Zip(stored))
        {
            Assert.Equal(figure.Figure.Value, decimal.Parse(row["value"], CultureInfo.InvariantCulture));
            Assert.Equal(figure.Sentence, Plain(row["sentence"]));
            Assert.Equal(figure.Figure.Donor ?? "", Plain(row["donor"]));
            Assert.Equal((decimal)figure.Figure.Confidence, decimal.Parse(row["confidence"], CultureInfo.InvariantCulture));
            Assert.Equal(figure.Figure.Mentions, row["mentions"].Split(' ').Select(m => m.Split('-')).Select(m => new Mention(int.Parse(m[0], CultureInfo.InvariantCulture), int.Parse(m[1], CultureInfo.InvariantCulture))));
        }
        Assert.Equal("sum:held:120.5:120", rows[^1]["checks"]);
    }

    [Fact]
    public async Task Json_lines_say_the_same()
    {
        var stored = (await _given.Store.FindFiguresAsync(new FigureQuery { Limit = 10_000 }, default)).Items;
        var figures = Lines(await WriteAsync(ExportFile.FiguresJsonl));
        var articles = Lines(await WriteAsync(ExportFile.ArticlesJsonl, ("sample", "false")));

        Assert.Equal(stored.Select(f => f.Id), figures.Select(line => line.GetProperty("id").GetInt64()));
        Assert.All(articles, line => Assert.False(line.GetProperty("sample").GetBoolean()));
        Assert.Equal(stored.Where(f => !f.Sample).Select(f => f.ArticleId).Distinct().Order(), articles.Select(line => line.GetProperty("id").GetString()!).Order());
        Assert.Equal((await _given.Store.FindArticleAsync("odd", default))!.Draft.Text, articles.Single(line => line.GetProperty("id").GetString() == "odd").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Sdmx_rows_are_the_points_of_the_series()
    {
        var series = await new SeriesService(_given.Store).ReadAsync(new SeriesQuery { Grain = Grain.Half }, default);
        var text = await WriteAsync(ExportFile.SeriesCsv, ("grain", "half"));
        var rows = Table(text);

        Assert.StartsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,", Encoding.UTF8.GetString(text), StringComparison.Ordinal);
        Assert.Equal(series.SelectMany(s => s.Points).Select(p => p.Value), rows.Select(row => decimal.Parse(row["OBS_VALUE"], CultureInfo.InvariantCulture)));
        Assert.All(rows, row => Assert.Equal(("dataflow", ObservationColumns.Dataflow, "I", "S"), (row["STRUCTURE"], row["STRUCTURE_ID"], row["ACTION"], row["FREQ"])));
        Assert.All(rows, row => Assert.Matches("^[0-9]{4}-S[12]$", row["TIME_PERIOD"]));
        // No two observations share their dimensions.
        string[] dimensions = [.. rows[0].Keys.SkipWhile(name => name != "FREQ").TakeWhile(name => name != "OBS_VALUE")];
        Assert.Equal(rows.Count, rows.Select(row => string.Join('|', dimensions.Select(name => row[name]))).Distinct().Count());
        Assert.All(rows, row => Assert.All(dimensions, name => Assert.NotEmpty(row[name])));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task A_byte_order_mark_comes_when_asked_for(string bom, bool expected) =>
        Assert.Equal(expected, (await WriteAsync(ExportFile.ArticlesCsv, ("bom", bom))).AsSpan().StartsWith(Encoding.UTF8.Preamble));

    [Fact]
    public async Task The_command_writes_what_the_server_sends()
    {
        await _given.Store.DisposeAsync();
        var path = Path.Combine(_given.Folder, "out.csv");
        using var output = new MemoryStream();
        var errors = new StringWriter();
        var command = new ExportCommand(data => new SqliteStore(data), output, TextWriter.Null, errors);

        Assert.Equal(0, await command.RunAsync(["figures.csv", "--data", _given.Data, "--place", "VN-25"], default));
        Assert.Equal(0, await command.RunAsync(["figures.csv", "--data", _given.Data, "--place", "VN-25", "--out", path], default));
        Assert.Equal(2, await command.RunAsync(["figures.csv", "--data", _given.Data, "--place", "Quảng Trị"], default));
        Assert.Equal(2, await command.RunAsync(["figures.xls"], default));
        Assert.Equal(2, await command.RunAsync(["figures.csv", "--limit", "3"], default));
        Assert.Equal(1, await command.RunAsync(["figures.csv", "--data", _given.Data, "--out", Path.Combine(_given.Folder, "none", "x.csv")], default));

        Assert.Equal(output.ToArray(), await File.ReadAllBytesAsync(path));
        Assert.All(Table(output.ToArray()), row => Assert.Equal("VN-25", row["place"]));
        Assert.Contains("place: ", errors.ToString(), StringComparison.Ordinal);
        await _given.InitializeAsync();
    }

    private static void HoldsSchema(JsonElement schema, List<string[]> rows)
    {
        var fields = schema.GetProperty("fields").EnumerateArray().ToArray();
        Assert.Equal(fields.Select(f => f.GetProperty("name").GetString()), rows[0]);
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(fields.Length, row.Length);
            foreach (var (field, cell) in fields.Zip(row))
                Assert.True(Holds(field, cell), $"{field.GetProperty("name")}: '{cell}' is no {field.GetProperty("type")}");
        }
        foreach (var key in schema.TryGetProperty("primaryKey", out var keys) ? keys.EnumerateArray().ToArray() : [])
        {
            var at = Array.FindIndex(fields, f => f.GetProperty("name").GetString() == key.GetString());
            Assert.Equal(rows.Count - 1, rows.Skip(1).Select(row => row[at]).Where(cell => cell.Length > 0).Distinct().Count());
        }
    }

    private static bool Holds(JsonElement field, string cell)
    {
        if (cell.Length == 0)
            return true;
        if (field.TryGetProperty("constraints", out var constraints) && constraints.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(w => w.GetString() == cell))
            return false;
        return field.GetProperty("type").GetString() switch
        {
            "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
            "boolean" => cell is "true" or "false",
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "datetime" => DateTimeOffset.TryParseExact(cell, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            var type => type == "string",
        };
    }

    private async Task<byte[]> WriteAsync(ExportFile file, params (string Name, string Value)[] given)
    {
        var parameters = new Parameters();
        var question = ExportQuestion.Read(name => Array.Find(given, g => g.Name == name).Value, parameters);
        Assert.Null(parameters.Detail);
        using var stream = new MemoryStream();
        await new Exporter(_given.Store, new SeriesService(_given.Store), TimeProvider.System).WriteAsync(file, question, stream, default);
        return stream.ToArray();
    }

    private async Task<Dictionary<string, byte[]>> PackageAsync()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(ExportFile.DatapackageZip)));
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            await using var stream = entry.Open();
            await stream.CopyToAsync(copy);
            files.Add(entry.FullName, copy.ToArray());
        }
        return files;
    }

    private static JsonElement[] Lines(byte[] bytes) => [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static List<Dictionary<string, string>> Table(byte[] bytes)
    {
        var rows = Rows(bytes);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second))];
    }

    private static List<string[]> Rows(byte[] bytes)
    {
        using var csv = CsvReader.FromText(Encoding.UTF8.GetString(bytes), new CsvReaderOptions { Separator = ',', DetectSeparatorHint = false, HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Current.ToArray());
        return rows;
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from running it.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? cell[1..] : cell;
}
