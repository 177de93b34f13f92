using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace NgoNews.SearchApi.Api;

/// <summary>The description of the API for machines, at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddOperationTransformer(DescribeAnswersAsync);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "NgoNews",
                Version = "v1",
                Description = "Figures that Vietnamese provincial portals and newspapers report about foreign-NGO aid, each with the sentence it was read from. "
                    + "Everything is for reading only. Errors are problem+json (RFC 9457). Names and values are in snake case, dates are ISO 8601.",
            };
            // Where it was asked for says nothing of where it will be used.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static IEndpointRouteBuilder MapApiDocument(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/v1.json");
        return routes;
    }

    /// <summary>Every operation can fail, and every answer says what it means.</summary>
    private static async Task DescribeAnswersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd("500", new OpenApiResponse
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation).ConfigureAwait(false) },
            },
        });
        foreach (var (status, answer) in operation.Responses)
            answer.Description = Meaning(status, operation.Summary);
    }

    private static string? Meaning(string status, string? success) => status switch
    {
        "200" => success,
        "400" => "A parameter cannot be read; errors names it and says what is expected, and position where in the text it went wrong",
        "404" => "There is no such thing",
        "503" => "Not ready; the answer says how far it is",
        _ => "The server failed; its log says why",
    };
}
