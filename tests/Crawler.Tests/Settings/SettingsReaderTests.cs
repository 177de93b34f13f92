using NgoNews.Crawler.Settings;
using NgoNews.Crawler.Tests.Tools;

namespace NgoNews.Crawler.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData(null, null, 2000)]
    [InlineData(null, "7", 7)]
    [InlineData("8", "7", 8)]
    [InlineData(null, "", 2000)]
    public void The_option_goes_before_the_environment_and_that_before_the_default(string? option, string? variable, int expected)
    {
        var options = Fresh();

        Assert.Empty(SettingsReader.Read(options, Given(("--most", option)), Given(("NGONEWS_MOST", variable))));

        Assert.Equal(expected, options.MostNew);
    }

    [Fact]
    public void Every_form_of_value_is_read()
    {
        var options = Fresh();

        Assert.Empty(SettingsReader.Read(options, Given(("--portals", "live"), ("--recheck", "7"), ("--backfill", "2020-01-01..2020-12-31"), ("--contact", "mailto:a@b.example"), ("--node", "node-1"), ("--store", "postgres://u@a/b")), Given()));

        Assert.Equal((PortalChoice.Live, TimeSpan.FromDays(7), DaySpan.Parse("2020-01-01..2020-12-31"), "mailto:a@b.example", "node-1", "postgres://u@a/b"),
            (options.Portals, options.Recheck, options.Backfill, options.Contact!.OriginalString, options.Node, options.Store.ToString()));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_each_with_its_source_and_what_is_wanted()
    {
        var faults = SettingsReader.Read(Fresh(), Given(("--parallel", "65"), ("--portals", "all")), Given(("NGONEWS_MOST", "viel"), ("NGONEWS_NODE", "Một"), ("NGONEWS_SAMPLE_PROT", "1"), ("NGONEWS_WHATEVER_IT_IS", "1"), ("HOME", "/")));

        Assert.Equal(
        [
            "NGONEWS_NODE (environment): 'Một' cannot be meant; one to 32 small letters, digits and hyphens is wanted",
            "--portals (command line): 'all' cannot be meant; one of sample, live is wanted",
            "--parallel (command line): '65' cannot be meant; a whole number from 1 to 64 is wanted",
            "NGONEWS_MOST (environment): 'viel' cannot be meant; a whole number from 1 on is wanted",
            "NGONEWS_SAMPLE_PROT (environment): there is no such setting; NGONEWS_SAMPLE_PORT may be meant",
            "NGONEWS_WHATEVER_IT_IS (environment): there is no such setting; docs/configuration.md lists them",
        ], faults.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("NGONEWS_STORE", "postgres://u:bi-mat@a/b?bi-mat=1")]
    [InlineData("NGONEWS_STORE_FILE", "/no/such/file")]
    public void A_wrong_store_is_told_without_what_may_be_a_secret(string variable, string value)
    {
        var fault = Assert.Single(SettingsReader.Read(Fresh(), Given(), Given((variable, value))));

        Assert.Equal((variable, SettingFault.Environment), (fault.Setting, fault.Source));
        Assert.DoesNotContain("bi-mat", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_on_the_command_line_is_refused_and_not_repeated()
    {
        var fault = Assert.Single(SettingsReader.Read(Fresh(), Given(("--store", "postgres://u:bi-mat@a/b")), Given()));

        Assert.Equal(("--store", SettingFault.CommandLine), (fault.Setting, fault.Source));
        Assert.DoesNotContain("bi-mat", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_does_not_start_and_names_every_fault()
    {
        var (exit, output, error) = await CrawlerProcess.RunAsync(["once", "--parallel", "0"], null, null, environment: new Dictionary<string, string> { ["NGONEWS_MOST"] = "0", ["NGONEWS_PROTALS"] = "live" });

        Assert.Equal((2, ""), (exit, output));
        Assert.Equal(["--parallel", "NGONEWS_MOST", "NGONEWS_PROTALS"], error.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
    }

    private static CrawlerOptions Fresh() => new() { Data = CrawlerOptions.DefaultData };

    private static Dictionary<string, string> Given(params (string Name, string? Value)[] given) =>
        given.Where(g => g.Value is not null).ToDictionary(g => g.Name, g => g.Value!, StringComparer.Ordinal);
}
