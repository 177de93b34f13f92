using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NgoNews.Crawler.Portals;

/// <summary>Reads the fields of one YAML mapping strictly: what is missing, mistyped or unknown is noted with its line, and reading goes on, so that all errors are told at once.</summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode node;
    private readonly string file;
    private readonly List<string> errors;
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly int lineOffset;

    private YamlFields(YamlMappingNode node, string file, List<string> errors, int lineOffset) =>
        (this.node, this.file, this.errors, this.lineOffset) = (node, file, errors, lineOffset);

    /// <summary>Parses a document that is one mapping; null (and an error) where it is not.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="errors">Where errors are noted.</param>
    /// <param name="lineOffset">Lines of the file that stand before the text.</param>
    public static YamlFields? Parse(string yaml, string file, List<string> errors, int lineOffset = 0)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
                return new YamlFields(map, file, errors, lineOffset);
            errors.Add($"{file}:{1 + lineOffset}: not one mapping of names to values");
        }
        catch (YamlException e)
        {
            errors.Add($"{file}:{e.Start.Line + lineOffset}: {e.Message}");
        }
        return null;
    }

    /// <summary>Notes an error at a field, or at the mapping's beginning where the field is absent.</summary>
    public void Error(string field, string message) => ErrorAt(Find(field) ?? node, message);

    /// <summary>Notes an error at an item of a field's list.</summary>
    public void ErrorIn(string field, int item, string message) =>
        ErrorAt(Find(field) is YamlSequenceNode list && item < list.Children.Count ? list.Children[item] : node, message);

    /// <summary>Is the field a list?</summary>
    public bool IsList(string field) => Find(field) is YamlSequenceNode;

    /// <summary>A text, or null where absent.</summary>
    public string? Text(string field)
    {
        switch (Find(field))
        {
            case null: return null;
            case YamlScalarNode scalar: return scalar.Value is { Length: > 0 } value ? value : null;
            default: Error(field, $"{field}: a text is wanted"); return null;
        }
    }

    /// <summary>A text that must be there; empty (and an error) where it is not.</summary>
    public string Required(string field)
    {
        if (Text(field) is { } value) return value;
        Error(field, $"{field} is missing");
        return "";
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string field, bool otherwise = false)
    {
        switch (Text(field))
        {
            case null: return otherwise;
            case "true": return true;
            case "false": return false;
            default: Error(field, $"{field}: true or false is wanted"); return otherwise;
        }
    }

    /// <summary>A whole number within bounds.</summary>
    public int Number(string field, int otherwise, int least, int most)
    {
        if (Text(field) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        Error(field, $"{field}: a number from {least} to {most} is wanted");
        return otherwise;
    }

    /// <summary>A duration such as <c>5s</c>, <c>2m</c>, <c>1h</c>.</summary>
    public TimeSpan Duration(string field, TimeSpan otherwise)
    {
        if (Text(field) is not { } text) return otherwise;
        if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 86400)
        {
            switch (text[^1])
            {
                case 's': return TimeSpan.FromSeconds(count);
                case 'm': return TimeSpan.FromMinutes(count);
                case 'h': return TimeSpan.FromHours(count);
            }
        }
        Error(field, $"{field}: a duration such as 5s, 2m or 1h is wanted");
        return otherwise;
    }

    /// <summary>A moment with offset.</summary>
    public DateTimeOffset? Moment(string field)
    {
        if (Text(field) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value)) return value;
        Error(field, $"{field}: a moment such as 2024-01-12T16:20:00+07:00 is wanted");
        return null;
    }

    /// <summary>A day, or null where absent.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)) return value;
        Error(field, $"{field}: a day such as 2025-06-30 is wanted");
        return null;
    }

    /// <summary>One of an enum's values, in lower case.</summary>
    public T Choice<T>(string field) where T : struct, Enum
    {
        var text = Required(field);
        if (text.Length == 0) return default;
        if (!char.IsAsciiDigit(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)) return value;
        Error(field, $"{field}: one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()} is wanted, not {text}");
        return default;
    }

    /// <summary>A list of texts; empty where absent.</summary>
    public IReadOnlyList<string> Texts(string field) =>
        [.. Items(field).Select(item =>
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } value }) return value;
            ErrorAt(item, $"{field}: a list of texts is wanted");
            return "";
        }).Where(value => value.Length > 0)];

    /// <summary>A list of mappings; empty where absent.</summary>
    public IReadOnlyList<YamlFields> Maps(string field) =>
        [.. Items(field).Select(item =>
        {
            if (item is YamlMappingNode map) return new YamlFields(map, file, errors, lineOffset);
            ErrorAt(item, $"{field}: a list of mappings is wanted");
            return null;
        }).OfType<YamlFields>()];

    /// <summary>A mapping, or null where absent.</summary>
    public YamlFields? Map(string field)
    {
        switch (Find(field))
        {
            case null: return null;
            case YamlMappingNode map: return new YamlFields(map, file, errors, lineOffset);
            default: Error(field, $"{field}: a mapping is wanted"); return null;
        }
    }

    /// <summary>A mapping of texts to texts, in the order written; empty where absent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs(string field)
    {
        if (Map(field) is not { } map) return [];
        return [.. map.node.Children.Keys.OfType<YamlScalarNode>().Select(key => KeyValuePair.Create(key.Value ?? "", map.Text(key.Value ?? "") ?? ""))];
    }

    /// <summary>Notes every field that nobody asked for: a misspelt name must not pass silently.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys)
            if (key is not YamlScalarNode { Value: { } name } || !read.Contains(name))
                ErrorAt(key, $"{key}: unknown name");
    }

    private IEnumerable<YamlNode> Items(string field)
    {
        switch (Find(field))
        {
            case null: return [];
            case YamlSequenceNode list: return list.Children;
            default: Error(field, $"{field}: a list is wanted"); return [];
        }
    }

    private YamlNode? Find(string field)
    {
        read.Add(field);
        return node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? value : null;
    }

    private void ErrorAt(YamlNode at, string message) => errors.Add($"{file}:{at.Start.Line + lineOffset}: {message}");
}
