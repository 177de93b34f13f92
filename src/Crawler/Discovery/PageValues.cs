namespace NgoNews.Crawler.Discovery;

/// <summary>Values that a listing page carries for its script, which asks for the following pages with them: <c>var site_id = '25';</c>, a hidden field.</summary>
internal static class PageValues
{
    private const int Longest = 100;

    /// <summary>The names in braces of a template, <c>page</c> left out.</summary>
    /// <example><c>{"site_id":"{site_id}","page":{page}}</c> names <c>site_id</c></example>
    public static IReadOnlyList<string> NamesIn(string template)
    {
        var names = new List<string>();
        for (var at = template.IndexOf('{', StringComparison.Ordinal); at >= 0; at = template.IndexOf('{', at + 1))
        {
            var end = at + 1;
            while (end < template.Length && IsNameLetter(template[end])) end++;
            if (end > at + 1 && end < template.Length && template[end] == '}' && template[(at + 1)..end] is not "page" and var name) names.Add(name);
        }
        return names;
    }

    /// <summary>The value of a name on a page, or null. What is posted must not be of the page's making beyond a plain value: letters, digits and <c>,.-_</c>.</summary>
    public static string? Find(string html, string name)
    {
        var hidden = HtmlTags.Read(html, "input").FirstOrDefault(tag => string.Equals(tag["name"] ?? tag["id"], name, StringComparison.OrdinalIgnoreCase))?["value"];
        if (hidden is not null && IsPlain(hidden)) return hidden;
        for (var at = html.IndexOf(name, StringComparison.Ordinal); at >= 0; at = html.IndexOf(name, at + 1, StringComparison.Ordinal))
            if ((at == 0 || !IsNameLetter(html[at - 1])) && Assigned(html.AsSpan(at + name.Length)) is { } value)
                return value;
        return null;
    }

    /// <summary>What stands behind <c>=</c> or <c>:</c>, with or without quotes.</summary>
    private static string? Assigned(ReadOnlySpan<char> rest)
    {
        // So far ahead is looked: a name that stands a million times must not be read to the end each time.
        rest = rest[..Math.Min(rest.Length, Longest + 20)];
        rest = rest.TrimStart("\"'").TrimStart();
        if (rest.IsEmpty || rest[0] is not ('=' or ':')) return null;
        rest = rest[1..].TrimStart();
        if (rest.IsEmpty) return null;
        var quoted = rest[0] is '"' or '\'';
        var value = quoted ? rest[1..] : rest;
        // What stands without quotes is a number, or a piece of program.
        var end = quoted ? value.IndexOf(rest[0]) : value.IndexOfAnyExceptInRange('0', '9');
        if (end < 0 && !quoted) end = value.Length;
        return end > 0 && IsPlain(value[..end]) ? value[..end].ToString() : null;
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,.-_");

    private static bool IsPlain(ReadOnlySpan<char> value) => value.Length is > 0 and <= Longest && value.IndexOfAnyExcept(Plain) < 0;

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
