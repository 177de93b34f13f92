using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using NgoNews.House.Tests.Documents;
using NgoNews.House.Tests.Files;

namespace NgoNews.House.Tests.Endpoints;

/// <summary>What the server answers is described, for programs and for people, and what is described is answered.</summary>
public sealed partial class EndpointTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Every_endpoint_for_programs_is_in_the_OpenAPI_document_and_the_other_way_round()
    {
        using var document = JsonDocument.Parse(await app.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name);

        Assert.Equal(Mapped().Where(EndpointPath.IsForPrograms), described.Order(StringComparer.Ordinal));
    }

    [RepositoryFact]
    public void Every_endpoint_for_programs_is_in_its_document() => Faults.None(Mapped().Where(EndpointPath.IsMachines).Except(Documented("docs/api.md")));

    [RepositoryFact]
    public void Every_endpoint_and_page_is_in_ARCHITECTURE() => Faults.None(Mapped().Except(Documented("ARCHITECTURE.md")));

    [RepositoryFact]
    public void Every_endpoint_that_a_document_names_is_mapped() =>
        Faults.None(Documented("README.md").Concat(Documented("docs/api.md")).Concat(Documented("docs/operating.md")).Concat(Documented("ARCHITECTURE.md")).Except(Mapped()));

    [Fact]
    public async Task As_it_comes_nothing_can_be_written_over_the_network()
    {
        var faults = new List<string>();
        foreach (var endpoint in app.Endpoints)
        {
            foreach (var method in (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Except(["GET", "HEAD"]))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), EndpointPath.Of(endpoint).Replace("{id}", "1", StringComparison.Ordinal).Replace("{file}", "a.csv", StringComparison.Ordinal));
                using var answer = await app.Client.SendAsync(request);
                if (answer.StatusCode is not (System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.NotFound))
                    faults.Add($"{method} {EndpointPath.Of(endpoint)} answers {answer.StatusCode}");
            }
        }
        Faults.None(faults);
    }

    private IEnumerable<string> Mapped() => app.Endpoints.Select(EndpointPath.Of).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Paths in code, with or without GET before and a query behind.</summary>
    private static IEnumerable<string> Documented(string file) =>
        Markdown.Codes(Repository.Read(file)).Select(c => Path().Match(c.Words)).Where(m => m.Success).Select(m => EndpointPath.Plain(m.Groups["path"].Value)).Distinct();

    [GeneratedRegex(@"^(?:(?:GET|POST|PUT) )?(?<path>/[\w./{}-]*)(?:\?.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
