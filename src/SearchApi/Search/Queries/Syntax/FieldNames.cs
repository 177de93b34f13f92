namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>The names that can stand before a colon.</summary>
internal static class FieldNames
{
    private static readonly string[] All = ["title", "body", "place", "portal", "donor", "indicator", "year"];

    /// <summary>The name that stands here with a colon and a value touching it, or null: "Year: 2020" and "http://x" are words.</summary>
    public static string? Of(QueryText text)
    {
        if (char.IsLetterOrDigit(text.Peek(-1)))
            return null;
        var rest = text.Whole.AsSpan(Math.Min(text.At, text.Whole.Length));
        foreach (var name in All)
        {
            if (rest.Length > name.Length + 1 && rest[name.Length] == ':' && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && Begins(rest[name.Length + 1]))
                return name;
        }
        return null;
    }

    /// <summary>The field of the text, or null where the name is of a value.</summary>
    public static TextField? AsText(string name) => name switch
    {
        "title" => TextField.Title,
        "body" => TextField.Body,
        _ => null,
    };

    private static bool Begins(char c) => char.IsLetterOrDigit(c) || c is '(' or '[' or '{' || Brackets.Quotes.Contains(c);
}
