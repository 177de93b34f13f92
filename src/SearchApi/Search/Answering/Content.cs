using System.Globalization;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>What is read of a document to rank it and to cut its snippet.</summary>
/// <param name="Title">Headline.</param>
/// <param name="Body">Whole text.</param>
/// <param name="Mentions">Where figures stand in the text.</param>
internal sealed record Content(string Title, string Body, IReadOnlyList<(int Start, int End)> Mentions)
{
    /// <summary>Of a document that is no more.</summary>
    public static readonly Content Gone = new("", "", []);

    /// <summary>The mentions as they are stored: "120-134 560-571".</summary>
    public string MentionsText() => string.Join(' ', Mentions.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Start}-{m.End}")));

    /// <summary>What was stored.</summary>
    public static Content Of(string title, string body, string mentions) => new(title, body, Parse(mentions));

    private static List<(int, int)> Parse(string mentions)
    {
        var places = new List<(int, int)>();
        foreach (var part in mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            places.Add((int.Parse(part.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(part.AsSpan(dash + 1), CultureInfo.InvariantCulture)));
        }
        return places;
    }
}
