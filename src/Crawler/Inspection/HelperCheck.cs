using NgoNews.Crawler.Attachments.Programs;

namespace NgoNews.Crawler.Inspection;

/// <summary>Looks for the programs that read linked files. None is needed for a harvest: a file waits, archived, till its program is there.</summary>
internal static class HelperCheck
{
    /// <summary>What its lines stand under, in the place of a portal.</summary>
    public const string Name = "(programs)";

    /// <summary>One line for each that is missing, with how it is installed; else one that nothing is.</summary>
    public static IReadOnlyList<Check> Run(HelperPrograms programs) => programs.Advice() is { Count: > 0 } missing
        ? [.. missing.Select(advice => new Check("files", Verdict.Look, advice))]
        : [new Check("files", Verdict.Ok, string.Join(", ", programs.Present()))];
}
