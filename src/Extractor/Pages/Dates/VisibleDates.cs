using NgoNews.Extractor.Pages.Content;
using NgoNews.Extractor.Pages.Dom;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Finds the date that a page prints for its readers.</summary>
internal static class VisibleDates
{
    // How far from the headline, in nodes, a date line may stand.
    private const int Near = 40;
    private const int ShortestDate = 8;
    private const int FewestDigits = 4;
    private const int LongestDateLine = 120;

    // How far behind the body the line of a blog's foot may stand, in nodes.
    private const int Foot = 24;

    // How far into the first paragraph a dateline may reach: "Karlsruhe, (12.11.2021). …".
    private const int Dateline = 48;
    private const int FirstLines = 6;
    private const int SurePoints = 50;

    // In letters; what is longer is a sentence.
    private const int ShortLine = 60;
    private const int LineReach = 12;

    // A label of its own before the date: "<span>Published:</span> <time>…".
    private const int LongestLabel = 40;
    private const int LabelReach = 3;

    // A date line may stand above the headline, but not beyond a menu.
    private const int Above = 80;
    private const int MostLinksAbove = 8;

    /// <summary>The date that stands most like an article's own; null where none does.</summary>
    internal static FoundDate? Find(PageTree tree, PageNode? headline, PageNode? body, bool monthFirst)
    {
        var best = 0;
        FoundDate? value = null;
        foreach (var node in tree.Nodes)
        {
            if (Candidate(tree, node, monthFirst) is not { } found)
                continue;
            var points = Points(tree, node, found, headline, body);
            if (points > best)
                (best, value) = (points, found);
        }
        return value is { } chosen && best >= SurePoints ? chosen with { IsSure = true } : value;
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
        return node.End - node.Index is > 2 and < 12 && node.Class.Length > 0 && IsNamed(node) && tree.TextOf(node, evenDropped: true) is { Length: <= LongestDateLine } words
            ? DateReader.First(words, monthFirst)
            : null;
    }

    private static FoundDate? OfText(string data, bool monthFirst)
    {
        if (data.Length is < ShortestDate or > LongestDateLine || Digits.Count(data) < FewestDigits)
            return null;
        var line = Words.Clean(data);
        return DateReader.First(line, monthFirst) ?? DateReader.ShortYear(line, monthFirst);
    }

    private static bool IsDeclared(PageNode node) =>
        node.Property is "datePublished" or "dateCreated" || (node.Tag is "span" or "time" && node.Attribute("property") is "schema:datePublished" or "schema:dateCreated" or "dc:date" or "dc:created");

    private static bool IsNamed(PageNode node) =>
        NoiseNames.IsByline(node.Class) || NoiseNames.IsByline(node.Id) || node.Class.Contains("publish", StringComparison.OrdinalIgnoreCase) || IsDateName(node.Class);

    // "article-datetime", "newsStoryDate", "site_date", "timedata", "effective-date".
    private static bool IsDateName(string names) =>
        names.Contains("date", StringComparison.OrdinalIgnoreCase) ? !names.Contains("update", StringComparison.OrdinalIgnoreCase) : names.Contains("timedata", StringComparison.OrdinalIgnoreCase);

    // What the page says of the date: the words before it in its line, else a label of its own before the line.
    private static DateCue? CueOf(PageTree tree, PageNode node)
    {
        if (node.Data is { } data)
        {
            var line = Words.Clean(data);
            var start = DateReader.First(line)?.Start ?? line.Length;
            if (DateCue.Last(line.AsSpan(0, Math.Min(start, line.Length))) is { } own)
                return own;
        }
        for (var i = node.Index - 1; i >= Math.Max(0, node.Index - LabelReach); i--)
        {
            if (tree.Nodes[i].Data is { } before && !string.IsNullOrWhiteSpace(before))
                return before.Length <= LongestLabel && !before.Any(char.IsDigit) ? DateCue.Last(before) : null;
        }
        return null;
    }

    // "Cập nhật: 10:31 30/10/2025" beside "Đăng lúc …".
    private static bool IsOfChange(PageNode node, DateCue? cue)
    {
        if (cue is not null)
            return cue.IsChange;
        var named = node.IsText ? node.Parent! : node;
        return named.Property == "dateModified" || named.Class.Contains("modified", StringComparison.OrdinalIgnoreCase) || named.Class.Contains("updated", StringComparison.OrdinalIgnoreCase);
    }

    // Today's date in a page's header has no time, no telling name, and stands before the headline.
    private static int Points(PageTree tree, PageNode node, FoundDate found, PageNode? headline, PageNode? body)
    {
        var points = found.HasTime ? 30 : 0;
        var cue = CueOf(tree, node);
        if (node.Tag == "time")
            points += 25;
        else if (node.IsText && node.Parent!.Tag == "time")
            points += 10;
        if (IsDeclared(node))
            points += 60;
        else if (IsOfChange(node, cue))
            points -= 25;
        else if (cue is not null)
            points += 25;
        var isNamed = false;
        var isQuoted = false;
        for (var (up, steps) = (node, 0); up is not null && steps < 5; (up, steps) = (up.Parent, steps + 1))
        {
            isNamed |= steps < 3 && !up.IsText && IsNamed(up);
            isQuoted |= up.Tag == "blockquote";
        }
        points += isNamed ? 20 : 0;
        points -= isQuoted ? 40 : 0;
        points -= node.Dropped && headline is not null ? 10 : 0;
        var isSure = cue is { IsChange: false } || (isNamed && (found.HasTime || IsBare(node)));
        points += headline is not null ? Place(tree, node, headline, body, isSure) : PlaceWithoutHeadline(node, body, isSure);
        // Dates inside running text are told of, not of the page; those behind the body belong to other articles.
        if (body is not null && node.Index >= body.End)
            points -= 50;
        else if (body is not null && node.IsInside(body) && node.IsText && (isNamed ? node.Parent!.Letters : LineLetters(tree, node)) > ShortLine)
            points -= 60;
        return points;
    }

    // Headers print the day of the week before today's date.
    private static bool IsBare(PageNode node) => node.Data is null || node.Data.AsSpan().TrimStart() is [var first, ..] && char.IsDigit(first);

    // Letters of the line around a run of text: "<strong>27. April 2020</strong>" inside a sentence has many, in a line of its own few.
    private static int LineLetters(PageTree tree, PageNode text)
    {
        var letters = text.OwnLetters;
        foreach (var step in (ReadOnlySpan<int>)[-1, 1])
        {
            for (var i = text.Index + step; i >= 0 && i < tree.Nodes.Count && Math.Abs(i - text.Index) <= LineReach && letters <= ShortLine; i += step)
            {
                var node = tree.Nodes[i];
                if (node.Tag == "br" || node.IsBlock || (node.IsText && PageTree.BlockOf(node) != PageTree.BlockOf(text)))
                    break;
                letters += node.OwnLetters;
            }
        }
        return letters;
    }

    private static int Place(PageTree tree, PageNode node, PageNode headline, PageNode? body, bool isSure)
    {
        var distance = node.Index - headline.Index;
        if (distance >= 0)
            return distance <= Near ? 40 - distance / 3 : distance <= 5 * Near ? 5 : -10;
        if (distance >= -8)
            return 15;
        if (body is not null && node.IsInside(body) && IsBare(node))
            return 10;
        return isSure && distance >= -Above && LinksBetween(tree, node, headline) <= MostLinksAbove ? -10 : -40;
    }

    private static int PlaceWithoutHeadline(PageNode node, PageNode? body, bool isSure)
    {
        if (node.Dropped && !isSure)
            return -20;
        if (body is null)
            return 0;
        var distance = node.Index - body.Index;
        return distance >= 0 ? distance <= Near ? 15 : 0 : distance >= -Near / 2 && (isSure || IsBare(node)) ? 15 : 0;
    }

    private static int LinksBetween(PageTree tree, PageNode node, PageNode headline)
    {
        var links = 0;
        for (var i = node.Index; i < headline.Index; i++)
            links += tree.Nodes[i].Tag == "a" ? 1 : 0;
        return links;
    }

    /// <summary>The last resort: date lines of one day at the foot of the body, those of changes aside, else the dateline of its first paragraphs.</summary>
    internal static FoundDate? AtEdges(PageTree tree, PageNode? headline, PageNode? body, bool monthFirst)
    {
        if (body is null)
            return null;
        FoundDate? only = null;
        for (var i = body.End; i < Math.Min(tree.Nodes.Count, body.End + Foot); i++)
        {
            var node = tree.Nodes[i];
            if (Candidate(tree, node, monthFirst) is not { } found || IsOfChange(node, CueOf(tree, node)))
                continue;
            // A second day is a list of other articles.
            if (only is { } other && other.Value.Date != found.Value.Date)
                return InDateline(tree, headline, body, monthFirst);
            only ??= found;
        }
        return only ?? InDateline(tree, headline, body, monthFirst);
    }

    /// <summary>The day that all <c>time</c> elements of the page agree on, wherever they stand.</summary>
    internal static FoundDate? OfAllTimes(PageTree tree, bool monthFirst)
    {
        FoundDate? only = null;
        foreach (var node in tree.WithTag("time"))
        {
            if (Candidate(tree, node, monthFirst) is not { } found || IsOfChange(node, CueOf(tree, node)))
                continue;
            if (only is { } other && other.Value.Date != found.Value.Date)
                return null;
            only ??= found;
        }
        return only;
    }

    // Somewhere in the first line, at the very head of the next ones: "27.1.2022 - Bei der …".
    private static FoundDate? InDateline(PageTree tree, PageNode? headline, PageNode body, bool monthFirst)
    {
        var lines = 0;
        for (var i = Math.Max(body.Index, headline?.End ?? 0); i < body.End && lines < FirstLines; i++)
        {
            var node = tree.Nodes[i];
            if (node.Dropped || !node.IsText || node.OwnLetters == 0)
                continue;
            var head = node.Data.AsSpan(0, Math.Min(node.Data!.Length, Dateline)).Trim().ToString();
            if (DateReader.First(head, monthFirst) is { } found && (lines == 0 || found.Start <= 1))
                return found;
            lines++;
        }
        return null;
    }
}
