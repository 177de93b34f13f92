namespace NgoNews.Crawler.Settings;

/// <summary>A setting that keeps the program from starting.</summary>
/// <param name="Setting">The option or the variable, as it was given.</param>
/// <param name="Source">Where it was given.</param>
/// <param name="Reason">What is wrong, and what is wanted.</param>
public sealed record SettingFault(string Setting, string Source, string Reason)
{
    /// <summary>The sources of settings.</summary>
    public const string CommandLine = "command line", Environment = "environment";

    /// <summary>A line for a person.</summary>
    public override string ToString() => $"{Setting} ({Source}): {Reason}";
}
