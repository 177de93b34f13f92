using System.Globalization;

namespace NgoNews.Tests;

/// <summary>What the environment says to tests.</summary>
internal static class Variables
{
    /// <summary>A number, where one is given.</summary>
    public static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
