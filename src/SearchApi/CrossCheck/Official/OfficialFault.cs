namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>What is wrong with a file of totals, where, and what was expected.</summary>
/// <param name="Line">Line of the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">Name of the column, or null where the line as a whole is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
internal sealed record OfficialFault(long Line, string? Column, string Message)
{
    /// <summary>As a line of text: <c>line 7, value: …</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Message,
        (_, null) => $"line {Line}: {Message}",
        _ => $"line {Line}, {Column}: {Message}",
    };
}
