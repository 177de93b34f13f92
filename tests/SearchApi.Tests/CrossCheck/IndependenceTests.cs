using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Tests.CrossCheck;

public class IndependenceTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a:1", 1)]
    [InlineData("a:1 b:2", 2)]
    // a copy in another portal is no second source
    [InlineData("a:1 b:1 c:1", 1)]
    // nor is a second article of the same portal
    [InlineData("a:1 a:2", 1)]
    // the copy at b hides b's own report from a count that takes the first it meets
    [InlineData("a:1 b:1 b:2", 2)]
    [InlineData("b:1 b:2 a:1", 2)]
    [InlineData("a:1 a:2 b:1 c:2", 2)]
    [InlineData("a:1 a:2 a:3 b:1 c:2", 3)]
    public void Sources_share_neither_publisher_nor_text(string articles, int expected)
    {
        var rows = articles.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(article => Given.Row(portal: article.Split(':')[0], hash: article.Split(':')[1]));

        Assert.Equal(expected, Independence.Count(rows));
    }

    [Fact]
    public void Imported_articles_have_the_publisher_of_their_address()
    {
        Assert.Equal(2, Independence.Count(
        [
            Given.Row(portal: "import", hash: "1", url: "https://baolamdong.vn/1"),
            Given.Row(portal: "import", hash: "2", url: "https://dantri.com.vn/2"),
            Given.Row(portal: "import", hash: "3", url: "https://dantri.com.vn/3"),
        ]));
    }
}
