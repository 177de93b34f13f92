using System.Text.Json;

namespace NgoNews.SearchApi.Api;

/// <summary>The names of an enum's values outside the program: snake case, as in JSON (<c>aid_value</c>).</summary>
internal static class WireName<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> ByValue =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByValue.Values];

    /// <summary>A value's name.</summary>
    public static string Of(T value) => ByValue[value];

    /// <summary>The value of a name, exactly as written.</summary>
    public static bool TryRead(string name, out T value) => ByName.TryGetValue(name, out value);
}
