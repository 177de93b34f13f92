using System.Text.RegularExpressions;
using NgoNews.Crawler;
using NgoNews.Crawler.Settings;
using NgoNews.House.Tests.Files;
using NgoNews.SearchApi.Hosting;

namespace NgoNews.House.Tests.Documents;

/// <summary>What an operator reads of the settings is what the programs read.</summary>
public sealed partial class ConfigurationTests
{
    /// <summary>Of an options class, what hosts and tests choose and no operator.</summary>
    private static readonly string[] NotForOperators = ["CrawlerOptions.Schedule", "CrawlerOptions.RunAtStart", "ServeOptions.Help", "ServeOptions.Addresses"];

    private static readonly Type[] Options = [typeof(CrawlerOptions), typeof(ServeOptions)];

    [RepositoryFact]
    public void The_reference_is_as_the_options_classes_say() =>
        Assert.True(Repository.Read("docs/configuration.md") == ConfigurationCommand.Document(), "docs/configuration.md is out of date: dotnet run --project src/SearchApi -- configuration > docs/configuration.md");

    [Fact]
    public void Every_option_is_a_setting() => Faults.None(
        from options in Options
        from property in options.GetProperties()
        where property.Name != "EqualityContract" && Setting.Of(options).All(s => s.Property.Name != property.Name)
        let name = $"{options.Name}.{property.Name}"
        where !NotForOperators.Contains(name)
        select $"{name} has no [Setting], so that nobody can give it, and no reference tells of it");

    [RepositoryFact]
    public void Variables_of_the_other_program_and_of_tests_are_known_to_be_theirs()
    {
        var settings = Options.SelectMany(Setting.Of).SelectMany(s => s.Attribute.Variables).ToHashSet(StringComparer.Ordinal);
        var own = Options.Select(o => Setting.Of(o).SelectMany(s => s.Attribute.Variables).ToArray()).ToArray();
        Faults.None(own[0].Except(own[1]).Concat(own[1].Except(own[0])).Except(OtherVariables.All.Keys).Select(v => $"{v} is of one program, and the other does not know it: OtherVariables.cs"));
        var files = Repository.Files.Where(f => f != "tests/House.Tests/Documents/ConfigurationTests.cs" && !f.EndsWith("SettingsReaderTests.cs", StringComparison.Ordinal) && !f.EndsWith("ArgumentsTests.cs", StringComparison.Ordinal)
            && (f.StartsWith("tests/", StringComparison.Ordinal) || f.StartsWith("bench/", StringComparison.Ordinal) || f.StartsWith("deploy/", StringComparison.Ordinal) || f.StartsWith(".ci/", StringComparison.Ordinal)));
        Faults.None(files.SelectMany(f => Variable().Matches(Repository.Read(f)).Select(m => (File: f, Name: m.Value)))
            .Where(v => !settings.Contains(v.Name) && !OtherVariables.All.ContainsKey(v.Name)).Distinct().Select(v => $"{v.File}: {v.Name} is no setting, and in no row of OtherVariables.cs"));
    }

    [GeneratedRegex("NGONEWS_[A-Z_]*[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
