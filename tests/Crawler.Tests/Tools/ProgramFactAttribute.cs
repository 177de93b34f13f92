using NgoNews.Crawler.Attachments.Programs;

namespace NgoNews.Crawler.Tests.Tools;

/// <summary>A test that runs programs of others; skipped, with what is missing, where they are not there.</summary>
public sealed class ProgramFactAttribute : FactAttribute
{
    public ProgramFactAttribute(params string[] names)
    {
        Skip = Missing(names);
    }

    internal static string? Missing(IEnumerable<string> names)
    {
        var missing = new HelperPrograms().Missing([HelperProgram.Prlimit, .. names.Select(name => HelperProgram.Named(name)!)]);
        return missing.Count > 0 ? string.Join("; ", missing.Select(HelperPrograms.Advice)) : null;
    }
}

/// <inheritdoc cref="ProgramFactAttribute"/>
public sealed class ProgramTheoryAttribute : TheoryAttribute
{
    public ProgramTheoryAttribute(params string[] names) => Skip = ProgramFactAttribute.Missing(names);
}
