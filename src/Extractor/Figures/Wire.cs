using System.Text.Json;

namespace NgoNews.Extractor.Figures;

/// <summary>The snake case names of enum values: in JSON, in rule tables, in CSV and in addresses.</summary>
public static class Wire
{
    /// <summary><c>AtLeast</c> → <c>at_least</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a wire name; false for any other text (numbers included).</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (Name(candidate) == name)
            {
                value = candidate;
                return true;
            }
        }
        value = default;
        return false;
    }

    /// <summary>The value of a wire name.</summary>
    /// <exception cref="FormatException">No such name.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum => TryParse<T>(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}");
}
