using NgoNews.Crawler.Samples;

namespace NgoNews.Crawler.Tests.Samples;

public class TemplateTests
{
    [Theory]
    [InlineData("{{title}}", "Tổng &quot;kết&quot; &lt;2023&gt; &amp; 2024")]
    [InlineData("{{{title}}}", "Tổng \"kết\" <2023> & 2024")]
    [InlineData("{{#tags}}[{{name}}/{{id}}]{{/tags}}", "[a/7][b/7]")]
    [InlineData("{{^tags}}none{{/tags}}{{^nothing}}none{{/nothing}}", "none")]
    [InlineData("{{#lead}}<p>{{lead}}</p>{{/lead}}{{#empty}}x{{/empty}}", "<p>Mở đầu</p>")]
    [InlineData("{{#tags}}{{^lead}}x{{/lead}}{{#lead}}{{name}}{{/lead}}{{/tags}}", "ab")]
    [InlineData("{{unknown}}|{{ id }}|{ {id} }", "|7|{ {id} }")]
    [InlineData("function f(){if(a){b}} {{id}}", "function f(){if(a){b}} 7")]
    public void A_template_is_filled_in(string template, string expected)
    {
        var errors = new List<string>();
        var view = new View().With("title", "Tổng \"kết\" <2023> & 2024").With("lead", "Mở đầu").With("empty", "").With("id", "7")
            .With("tags", ["a", "b"], (item, tag) => item.With("name", tag));
        Assert.Equal(expected, Template.Parse(template, "t.html", errors).Render(view));
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("a\n{{#x}}\nb", "t.html:2")]
    [InlineData("{{/x}}", "t.html:1")]
    [InlineData("{{#x}}{{/y}}", "t.html:1")]
    [InlineData("\n\n{{x", "t.html:3")]
    public void A_broken_template_is_told_with_its_line(string template, string where)
    {
        var errors = new List<string>();
        Template.Parse(template, "t.html", errors);
        Assert.Contains(errors, e => e.StartsWith(where, StringComparison.Ordinal));
    }
}
