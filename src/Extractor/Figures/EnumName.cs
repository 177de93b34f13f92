using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Figures;

/// <summary>The names of an enum's values as the program spells them, which features are made of; asking the framework costs a string each time.</summary>
/// <typeparam name="T">The enum, which counts up from zero.</typeparam>
internal static class EnumName<T>
    where T : struct, Enum
{
    private static readonly string[] All = Enum.GetNames<T>();

    public static string Of(T value) => All[Unsafe.BitCast<T, int>(value)];

    /// <summary>"none" where there is no value.</summary>
    public static string Of(T? value) => value is { } known ? Of(known) : "none";
}
