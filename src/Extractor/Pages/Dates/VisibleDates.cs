using NgoNews.Extractor.Pages.Content;
using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds the date that a page prints for its readers.</summary>
internal static class VisibleDates
{
    // How far from the headline, in nodes, a date line may stand.
    private const int Near = 40;
    private const int ShortestDate = 8;
    private const int FewestDigits = 5;
    private const int LongestDateLine = 120;

    // How far behind the body the line of a blog's foot may stand, in nodes.
    private const int Foot = 24;

    // How far into the first paragraph a dateline may reach: "Karlsruhe, (12.11.2021). …".
    private const int Dateline = 48;

    private static readonly string[] Changed = ["cập nhật", "updated", "last modified", "aktualisi", "mis à jour", "actualizad", "atualizad", "aggiornat"];

    /// <summary>The date that stands most like an article's own; null where none does.</summary>
    internal static FoundDate? Find(PageTree tree, PageNode? headline, PageNode? body, bool monthFirst)
    {
        var best = 0;
        FoundDate? value = null;
        foreach (var node in tree.Nodes)
        {
            if (Candidate(tree, node, monthFirst) is not { } found)
                continue;
            var points = Points(node, found, headline, body);
            if (points > best)
                (best, value) = (points, found);
        }
        return value;
    }

    private static FoundDate? Candidate(PageTree tree, PageNode node, bool monthFirst)
    {
        if (node.Tag == "time" && node.Attribute("datetime") is { } machine)
        {
            var seen = DateReader.First(tree.TextOf(node, evenDropped: true), monthFirst);
            return DateReader.First(machine, monthFirst) is { } said ? said with { Printed = seen is { HasTime: true } ? seen.Value.Value.DateTime : null } : seen;
        }
        if (node.IsText)
            return OfText(node.Data!, monthFirst);
        if (IsDeclared(node))
            return PublishedFinder.Of(tree, node);
        // A line broken up by icons and spans: "<span>30/10/2025</span> | <span>10:31</span>".
        return node.End - node.Index is > 2 and < 12 && node.Class.Length > 0 && NoiseNames.IsByline(node.Class) && tree.TextOf(node, evenDropped: true) is { Length: <= LongestDateLine } words
            ? DateReader.First(words, monthFirst)
            : null;
    }

    private static FoundDate? OfText(string data, bool monthFirst)
    {
        if (data.Length is < ShortestDate or > LongestDateLine || Digits(data) < FewestDigits)
            return null;
        var line = Words.Clean(data);
        return DateReader.First(line, monthFirst) ?? DateReader.ShortYear(line);
    }

    private static int Digits(string data)
    {
        var digits = 0;
        foreach (var c in data)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits;
    }

    private static bool IsDeclared(PageNode node) =>
        node.Property is "datePublished" or "dateCreated" || (node.Tag is "span" or "time" && node.Attribute("property") is "schema:datePublished" or "schema:dateCreated" or "dc:date" or "dc:created");

    // "Cập nhật: 10:31 30/10/2025" beside "Đăng lúc …".
    private static bool IsOfChange(PageNode node)
    {
        if (node.Data is not { } words)
            return node.Property == "dateModified" || node.Class.Contains("modified", StringComparison.OrdinalIgnoreCase) || node.Class.Contains("updated", StringComparison.OrdinalIgnoreCase);
        return Array.Exists(Changed, c => words.Contains(c, StringComparison.OrdinalIgnoreCase));
    }

    // Today's date in a page's header has no time, no telling name, and stands before the headline.
    private static int Points(PageNode node, FoundDate found, PageNode? headline, PageNode? body)
    {
        var points = found.HasTime ? 30 : 0;
        if (node.Tag == "time")
            points += 25;
        if (IsDeclared(node))
            points += 60;
        else if (IsOfChange(node))
            points -= 25;
        for (var (up, steps) = (node, 0); up is not null && steps < 3; (up, steps) = (up.Parent, steps + 1))
        {
            if (!up.IsText && (NoiseNames.IsByline(up.Class) || NoiseNames.IsByline(up.Id) || up.Class.Contains("publish", StringComparison.OrdinalIgnoreCase)))
            {
                points += 20;
                break;
            }
        }
        points += Place(node, headline);
        // Dates inside running text are told of, not of the page; those behind the body belong to other articles.
        if (body is not null && node.Index >= body.End)
            points -= 50;
        else if (body is not null && node.IsInside(body) && node.IsText && node.Parent!.Letters > 60)
            points -= 60;
        return points;
    }

    private static int Place(PageNode node, PageNode? headline)
    {
        if (headline is null)
            return node.Dropped ? -20 : 0;
        var distance = node.Index - headline.Index;
        if (distance >= 0)
            return distance <= Near ? 40 - distance / 3 : distance <= 5 * Near ? 5 : -10;
        return distance >= -8 ? 15 : -40;
    }

    /// <summary>The last resort: a single date line at the foot of the body, else the dateline of its first paragraph.</summary>
    internal static FoundDate? AtEdges(PageTree tree, PageNode? body, bool monthFirst)
    {
        if (body is null)
            return null;
        FoundDate? only = null;
        var count = 0;
        for (var i = body.End; i < Math.Min(tree.Nodes.Count, body.End + Foot); i++)
        {
            // A second date is a list of other articles.
            if (tree.Nodes[i].Data is { } data && OfText(data, monthFirst) is { } found && count++ == 0)
                only = found;
        }
        return count == 1 ? only : InDateline(tree, body, monthFirst);
    }

    private static FoundDate? InDateline(PageTree tree, PageNode body, bool monthFirst)
    {
        foreach (var node in tree.Inside(body))
        {
            if (node.IsText && node.OwnLetters > 0)
                return DateReader.First(node.Data.AsSpan(0, Math.Min(node.Data!.Length, Dateline)).Trim().ToString(), monthFirst);
        }
        return null;
    }
}
