using NgoNews.SearchApi.Hosting;

namespace NgoNews.SearchApi.Tests.Hosting;

public class ArgumentsTests
{
    [Fact]
    public void Without_arguments_it_serves_the_samples_on_the_loopback_interface()
    {
        Assert.True(Arguments.TryRead([], out var options, out _));

        Assert.Equal(new ServeOptions { Data = "data", Portals = PortalChoices.Sample, Urls = "http://localhost:5080" }, options);
    }

    [Theory]
    [InlineData("--data", "x", "--portals", "live", "--port", "81")]
    [InlineData("--data=x", "--portals=live", "--port=81")]
    public void Values_stand_behind_a_blank_or_an_equals_sign(params string[] arguments)
    {
        Assert.True(Arguments.TryRead(arguments, out var options, out _));

        Assert.Equal(("x", PortalChoices.Live, "http://localhost:81"), (options.Data, options.Portals, options.Urls));
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
    public void What_cannot_be_meant_is_told_in_one_line(params string[] arguments)
    {
        Assert.False(Arguments.TryRead(arguments, out _, out var error));

        Assert.DoesNotContain('\n', error);
    }
}
