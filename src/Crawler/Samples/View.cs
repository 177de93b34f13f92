namespace NgoNews.Crawler.Samples;

/// <summary>What a template's names stand for: a text, a list of views, or nothing; what is not known here is asked of the view around it.</summary>
internal sealed class View(View? around = null)
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>Gives a name a text, or nothing.</summary>
    public View With(string name, string? text)
    {
        values[name] = string.IsNullOrEmpty(text) ? null : text;
        return this;
    }

    /// <summary>Gives a name a list.</summary>
    public View With<T>(string name, IEnumerable<T> items, Action<View, T> fill)
    {
        values[name] = items.Select(item =>
        {
            var view = new View(this);
            fill(view, item);
            return view;
        }).ToArray();
        return this;
    }

    /// <summary>The text of a name; empty where it has none.</summary>
    public string Text(string name) => Find(name) as string ?? "";

    /// <summary>What a section over the name repeats for: the items of a list, this view itself for a text, nothing for nothing.</summary>
    public IReadOnlyList<View> Items(string name) => Find(name) switch
    {
        View[] list => list,
        string => [this],
        _ => [],
    };

    private object? Find(string name) => values.TryGetValue(name, out var value) ? value : around?.Find(name);
}
