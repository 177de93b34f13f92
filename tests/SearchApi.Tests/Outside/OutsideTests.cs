using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Tests.Api;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.Statistics;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Tests.Outside;

/// <summary>What programs that are not ours make of our exports and of our description.</summary>
public sealed class OutsideTests
{
    /// <summary>What one of them found in a part of what it read.</summary>
    private sealed record Finding(string Name, int Rows, IReadOnlyList<string> Problems);

    [OutsideFact]
    public async Task The_data_package_is_valid_and_every_row_is_as_its_schema_says()
    {
        var given = new StoreFixture();
        await given.InitializeAsync();
        var folder = Directory.CreateTempSubdirectory("ngonews-package-").FullName;
        try
        {
            await Invented.FillAsync(given.Store, articles: 60);
            await given.SaveAsync("odd", Given.Figure with { Donor = "=1+1", Value = 0.5m }, "120 tỷ đồng", sentence: "Câu có \"ngoặc\", phẩy và\nxuống dòng: 120 tỷ đồng.");
            using var zip = new MemoryStream();
            await new Exporter(given.Store, new SeriesService(given.Store), TimeProvider.System).WriteAsync(ExportFile.DatapackageZip, ExportQuestion.Read(_ => null, new Parameters()), zip, default);
            await ZipFile.ExtractToDirectoryAsync(zip, folder);

            var findings = await CheckAsync("check-package.cjs", folder);

            Assert.Empty(findings.SelectMany(f => f.Problems));
            Assert.Equal(["figures", "articles", "series"], findings.Select(f => f.Name));
            Assert.Equal((await given.Store.FindFiguresAsync(new FigureQuery { Limit = 1 }, default)).Total, findings[0].Rows);
            Assert.All(findings, f => Assert.True(f.Rows > 0));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            await given.DisposeAsync();
        }
    }

    [OutsideFact]
    public async Task The_description_of_the_API_is_a_valid_OpenAPI_document()
    {
        var app = new AppFixture();
        await app.InitializeAsync();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await app.Client.GetStringAsync("/openapi/v1.json"));

            var finding = Assert.Single(await CheckAsync("check-openapi.mjs", file));

            Assert.Empty(finding.Problems);
            Assert.Equal("3.1", finding.Name);
        }
        finally
        {
            File.Delete(file);
            await app.DisposeAsync();
        }
    }

    private static async Task<IReadOnlyList<Finding>> CheckAsync(string script, string what)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Outside", script);
        using var process = Process.Start(new ProcessStartInfo("node", [path, OutsideFactAttribute.Home, what]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<Finding>(line, JsonSerializerOptions.Web)!)];
    }
}
