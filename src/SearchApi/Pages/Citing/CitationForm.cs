using System.Globalization;
using System.Text;

namespace NgoNews.SearchApi.Pages.Citing;

/// <summary>A form that citations are written in.</summary>
/// <param name="Name">In addresses.</param>
/// <param name="Title">As people call it.</param>
/// <param name="MediaType">Of the file.</param>
/// <param name="Extension">Of the file.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CitationForm(string Name, string Title, string MediaType, string Extension, Func<Citation, string> Write)
{
    public static readonly IReadOnlyList<CitationForm> All =
    [
        new("apa", "APA 7", "text/plain", "txt", Apa),
        new("bibtex", "BibTeX", "application/x-bibtex", "bib", BibTeX),
        new("ris", "RIS", "application/x-research-info-systems", "ris", Ris),
    ];

    public static CitationForm? Find(string? name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>"Lâm Thanh. (2026, January 15). Tiêu đề. Cổng thông tin điện tử tỉnh Quảng Trị. https://…"; without an author the publisher stands first.</summary>
    private static string Apa(Citation of)
    {
        var text = new StringBuilder(of.Author ?? of.Publisher).Append(". (")
            .Append(of.Published?.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture) ?? "n.d.").Append("). ").Append(of.Title);
        if (of.Sample)
            text.Append(" [Invented sample data]");
        if (text[^1] is not ('.' or '?' or '!'))
            text.Append('.');
        if (of.Author is not null)
            text.Append(' ').Append(of.Publisher).Append('.');
        if (of.Address is { } address)
            text.Append(of.Published is null ? $" Retrieved {of.Seen.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}, from " : " ").Append(address);
        return text.ToString();
    }

    /// <summary>For biblatex and BibTeX with UTF-8: <c>@online</c>, with titles in double braces, which keep their capitals.</summary>
    private static string BibTeX(Citation of)
    {
        var text = new StringBuilder().Append("@online{").Append(of.Key).Append(",\n");
        Field("title", "{" + TeX(of.Title) + "}");
        if (of.Author is { } author)
            Field("author", "{" + TeX(author) + "}");
        Field("organization", TeX(of.Publisher));
        if (of.Published is { } published)
        {
            Field("date", Iso(published));
            Field("year", published.Year.ToString(CultureInfo.InvariantCulture));
        }
        if (of.Address is { } address)
            Field("url", TeXAddress(address));
        Field("urldate", Iso(of.Seen));
        Field("langid", "vietnamese");
        if (of.Sample)
            Field("note", "Invented sample data");
        return text.Append("}\n").ToString();

        void Field(string name, string value) => text.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>Tags of two letters, lines that end with CR LF, as reference managers expect them.</summary>
    private static string Ris(Citation of)
    {
        var text = new StringBuilder();
        Tag("TY", "NEWS");
        Tag("ID", of.Key);
        Tag("TI", of.Title);
        Tag("AU", of.Author);
        Tag("T2", of.Publisher);
        Tag("PY", of.Published?.Year.ToString(CultureInfo.InvariantCulture));
        Tag("DA", of.Published?.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture));
        Tag("UR", of.Address);
        Tag("Y2", of.Seen.ToString("yyyy/MM/dd/", CultureInfo.InvariantCulture));
        Tag("LA", "vi");
        Tag("N1", of.Sample ? "Invented sample data" : null);
        return text.Append("ER  - \r\n").ToString();

        void Tag(string name, string? value)
        {
            if (value is not null)
                text.Append(name).Append("  - ").Append(value).Append("\r\n");
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What TeX would take for a command. Unpaired braces would end the field.</summary>
    private static string TeX(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '%' or '&' or '$' or '#' or '_' => $@"\{letter}",
                _ => letter.ToString(),
            });
        }
        return escaped.ToString();
    }

    /// <summary>Addresses stand as they are, but for what would end the field or begin a comment.</summary>
    private static string TeXAddress(string address) =>
        address.Replace("\\", "%5C", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
