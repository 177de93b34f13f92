using System.Runtime.CompilerServices;
using NgoNews.Extractor.Learning;

namespace NgoNews.Extractor.Figures;

/// <summary>The names of an enum's values as the program spells them, which features are made of; asking the framework costs a string each time.</summary>
/// <typeparam name="T">The enum, which counts up from zero.</typeparam>
internal static class EnumName<T>
    where T : struct, Enum
{
    private static readonly string[] All = Enum.GetNames<T>();
    private static readonly FeatureWord[] Words = [.. All.Select(FeatureWord.Of)];
    private static readonly FeatureWord NoWord = FeatureWord.Of("none");

    public static string Of(T value) => All[Unsafe.BitCast<T, int>(value)];

    /// <summary>"none" where there is no value.</summary>
    public static string Of(T? value) => value is { } known ? Of(known) : "none";

    /// <summary>The same for a feature to end with.</summary>
    public static ref readonly FeatureWord WordOf(T value) => ref Words[Unsafe.BitCast<T, int>(value)];

    /// <summary>"none" where there is no value.</summary>
    public static ref readonly FeatureWord WordOf(T? value) => ref value is { } known ? ref WordOf(known) : ref NoWord;
}
