using NgoNews.Crawler.Discovery;

namespace NgoNews.Crawler.Tests.Discovery;

public class PageValuesTests
{
    [Theory]
    [InlineData("var site_id = '25';", "25")]
    [InlineData("var site_id=25;", "25")]
    [InlineData("{\"site_id\": \"a-b.c,d\"}", "a-b.c,d")]
    [InlineData("my_site_id = 1; site_id_old = 2; site_id = 3", "3")]
    [InlineData("if (site_id == 4) site_id = 5", "5")]
    [InlineData("<input type=\"hidden\" id=\"site_id\" value=\"7\">", "7")]
    [InlineData("var site_id = '\"}, evil: \"';", null)]
    [InlineData("var site_id = f(x)", null)]
    [InlineData("site_id", null)]
    [InlineData("site_id = ", null)]
    [InlineData("", null)]
    public void A_value_is_found_where_it_is_plain(string html, string? value) => Assert.Equal(value, PageValues.Find(html, "site_id"));

    [Theory]
    [InlineData("""{"site_id":"{site_id}","page":{page}}""", "site_id")]
    [InlineData("a={a}&b={b_2}&p={page}", "a,b_2")]
    [InlineData("""{"page":{page}}""", "")]
    [InlineData("{", "")]
    public void Names_of_a_template(string template, string names) => Assert.Equal(names, string.Join(',', PageValues.NamesIn(template)));

    [Fact]
    public void A_name_that_stands_everywhere_costs_one_pass() =>
        Assert.Null(PageValues.Find(string.Concat(Enumerable.Repeat("site_id ", 200_000)), "site_id"));
}
