using NgoNews.SearchApi.Hosting;

namespace NgoNews.SearchApi.Tests.Hosting;

public class ArgumentsTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [Fact]
    public void Without_arguments_it_serves_the_samples_on_the_loopback_interface()
    {
        Assert.True(Arguments.TryRead([], Nothing, out var options, out _));

        Assert.Equal(("data", PortalChoices.Sample, "http://localhost:5080", true), (options.Data, options.Portals, options.Addresses, options.Store.IsEmbedded));
    }

    [Theory]
    [InlineData("--data", "x", "--portals", "live", "--port", "81")]
    [InlineData("--data=x", "--portals=live", "--port=81")]
    public void Values_stand_behind_a_blank_or_an_equals_sign(params string[] arguments)
    {
        Assert.True(Arguments.TryRead(arguments, Nothing, out var options, out _));

        Assert.Equal(("x", PortalChoices.Live, "http://localhost:81"), (options.Data, options.Portals, options.Addresses));
    }

    [Fact]
    public void Each_may_stand_in_the_environment_and_the_command_line_goes_before()
    {
        var environment = new Dictionary<string, string> { ["NGONEWS_URLS"] = "http://0.0.0.0:80", ["NGONEWS_RATE"] = "7", ["NGONEWS_DATA"] = "y", ["NGONEWS_STORE"] = "postgres://u:bi-mat@a/b" };

        Assert.True(Arguments.TryRead(["--data", "x"], environment, out var options, out _));
        Assert.Equal(("x", 7, "http://0.0.0.0:80", "postgres://u@a/b"), (options.Data, options.Rate, options.Addresses, options.Store.ToString()));
        Assert.True(Arguments.TryRead(["--port", "81"], environment, out options, out _));
        Assert.Equal("http://localhost:81", options.Addresses);
    }

    [Theory]
    [InlineData("--bogus")]
    [InlineData("data")]
    [InlineData("--data")]
    [InlineData("--data", "")]
    [InlineData("--data", "a", "--data", "b")]
    [InlineData("--portals", "all")]
    [InlineData("--portals", "1")]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "1", "--urls", "http://localhost:1")]
    [InlineData("--urls", "ftp://localhost")]
    [InlineData("--urls", "nonsense")]
    [InlineData("--urls", "http://localhost:99999")]
    [InlineData("--corpus", "no/such/folder")]
    [InlineData("--official", "no/such/folder")]
    [InlineData("--contact", "nowhere")]
    [InlineData("--store", "data")]
    public void What_cannot_be_meant_is_told_in_one_line(params string[] arguments)
    {
        Assert.False(Arguments.TryRead(arguments, Nothing, out _, out var faults));

        Assert.DoesNotContain('\n', Assert.Single(faults));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        Assert.False(Arguments.TryRead(["--port", "x", "--bogus", "1", "--rate=-1"], new Dictionary<string, string> { ["NGONEWS_PORTALS"] = "all", ["NGONEWS_URLSS"] = "1" }, out _, out var faults));

        Assert.Equal(["unknown", "NGONEWS_PORTALS", "--port", "--rate", "NGONEWS_URLSS"], faults.Select(f => f.Split(' ')[0]));
    }

    [Fact]
    public void Help_names_every_option_and_what_holds_without_it()
    {
        Assert.True(Arguments.TryRead(["--bogus", "--help"], Nothing, out var options, out _));

        Assert.True(options.Help);
        foreach (var option in new[] { "--data", "--store", "--node", "--portals", "--corpus", "--official", "--contact", "--port", "--urls", "--rate" })
            Assert.Contains($"  {option} ", Arguments.Usage, StringComparison.Ordinal);
    }
}
