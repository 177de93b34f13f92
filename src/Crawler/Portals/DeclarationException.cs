namespace NgoNews.Crawler.Portals;

/// <summary>Declarations or sample pages are wrong; nothing of them was used.</summary>
/// <param name="errors">Each with file and line.</param>
public sealed class DeclarationException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    /// <summary>Each with file and line.</summary>
    public IReadOnlyList<string> Errors { get; } = errors;
}
