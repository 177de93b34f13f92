using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures;

/// <summary>The names of an enum's values outside the program: snake case, in JSON, rule tables, CSV and addresses (<c>aid_value</c>).</summary>
/// <typeparam name="T">The enum.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "One table a type; the type is always written out.")]
public static class WireName<T>
    where T : struct, Enum
{
    // Enums of the program count up from zero.
    private static readonly string[] ByValue = [.. Enum.GetValues<T>().Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()))];

    private static readonly FeatureWord[] Words = [.. ByValue.Select(FeatureWord.Of)];

    private static readonly Dictionary<string, T> ByName = Enum.GetValues<T>().ToDictionary(Of, value => value, StringComparer.Ordinal);

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All { get; } = ByValue;

    /// <summary>A value's name.</summary>
    public static string Of(T value) => ByValue[Unsafe.BitCast<T, int>(value)];

    /// <summary>A value's name for a feature to end with.</summary>
    internal static ref readonly FeatureWord WordOf(T value) => ref Words[Unsafe.BitCast<T, int>(value)];

    /// <summary>The value of a name, exactly as written; false for any other text.</summary>
    public static bool TryRead(string name, out T value) => ByName.TryGetValue(name, out value);

    /// <summary>The value of a name.</summary>
    /// <exception cref="FormatException">No such name.</exception>
    public static T Parse(string name) => TryRead(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}");
}
