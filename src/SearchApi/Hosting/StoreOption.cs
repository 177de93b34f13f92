using System.Diagnostics.CodeAnalysis;
using NgoNews.Store;

namespace NgoNews.SearchApi.Hosting;

/// <summary>The option <c>--store ADDRESS</c>, which every command of this program takes.</summary>
internal static class StoreOption
{
    private const string Name = "--store";

    /// <summary>Takes the option out of the arguments; without it, what the environment says.</summary>
    /// <param name="arguments">All of them.</param>
    /// <param name="variable">Value of an environment variable.</param>
    /// <param name="others">Those that are left.</param>
    /// <param name="address">Where the store is.</param>
    /// <param name="error">What is wrong, in one line without any secret.</param>
    public static bool TryTake(IReadOnlyList<string> arguments, Func<string, string?> variable, out string[] others, [NotNullWhen(true)] out StoreAddress? address, [NotNullWhen(false)] out string? error)
    {
        var (left, given) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith(Name + "=", StringComparison.Ordinal))
                given.Add(arguments[i][(Name.Length + 1)..]);
            else if (arguments[i] == Name)
                given.Add(i + 1 < arguments.Count ? arguments[++i] : "");
            else
                left.Add(arguments[i]);
        }
        others = [.. left];
        if (given.Count > 1)
        {
            (address, error) = (null, $"{Name} stands twice");
            return false;
        }
        var readable = StoreAddress.TryRead(Name, given.FirstOrDefault(), variable, out address, out var fault);
        error = fault?.ToString();
        return readable;
    }
}
