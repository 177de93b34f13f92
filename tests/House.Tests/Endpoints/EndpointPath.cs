using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace NgoNews.House.Tests.Endpoints;

/// <summary>An endpoint's path as documents write it: <c>/api/articles/{id}</c>.</summary>
internal static partial class EndpointPath
{
    public static string Of(RouteEndpoint endpoint) => Plain("/" + endpoint.RoutePattern.RawText?.Trim('/'));

    /// <summary>Without the asterisks, constraints and question marks of parameters; the API has one version.</summary>
    public static string Plain(string path) => Parameter().Replace(path, "{${name}}").Replace("{documentName}", "v1", StringComparison.Ordinal);

    /// <summary>Is it for programs? Else it is a page for people.</summary>
    public static bool IsForPrograms(string path) => path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/health/", StringComparison.Ordinal);

    /// <summary>Does it belong into the description of the API? The description itself does not.</summary>
    public static bool IsMachines(string path) => IsForPrograms(path) || path.StartsWith("/openapi/", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\**(?<name>\w+)(?::[^{}]*)?\??\}", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
