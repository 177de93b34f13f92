namespace NgoNews.Extractor.Pages;

/// <summary>A file linked from an article.</summary>
/// <param name="Name">As the page calls it.</param>
/// <param name="Url">Absolute address.</param>
public sealed record Attachment(string Name, string Url);
