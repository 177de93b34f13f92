using System.Text.RegularExpressions;
using NgoNews.Crawler.Settings;
using NgoNews.House.Tests.Files;
using NgoNews.SearchApi.Hosting;

namespace NgoNews.House.Tests.Deploy;

/// <summary>What the service's files and the README tell an operator to start.</summary>
public sealed partial class OptionTests
{
    [RepositoryFact]
    public void Every_option_is_one_that_the_program_takes()
    {
        var known = Setting.Of(typeof(ServeOptions)).Select(s => s.Attribute.Option).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new[] { "deploy/ngonews.service", "deploy/Containerfile" })
        {
            // Of what docker is started with, what stands behind the image's name.
            var started = Repository.Read(file).Split('\n').Where(line => line.Contains("NgoNews.SearchApi.dll", StringComparison.Ordinal) || line.Contains("--portals", StringComparison.Ordinal));
            var options = started.SelectMany(line => Option().Matches(line[(line.IndexOf(" ngonews ", StringComparison.Ordinal) + 1)..])).Select(m => m.Value).ToHashSet();
            Assert.Superset(new HashSet<string> { "--data", "--portals", "--contact", "--official" }, options);
            Faults.None(options.Where(option => !known.Contains(option)).Select(option => $"{file}: {option}"));
        }
    }

    [RepositoryFact]
    public void Nothing_is_harvested_till_an_operator_says_so()
    {
        Assert.Contains("Environment=\"NGONEWS_OPTIONS=--portals none\"", Repository.Read("deploy/ngonews.service"), StringComparison.Ordinal);
        Assert.Contains("CMD [\"--portals\", \"none\"]", Repository.Read("deploy/Containerfile"), StringComparison.Ordinal);
    }

    [GeneratedRegex("--[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
