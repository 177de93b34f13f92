using System.Globalization;
using Microsoft.OpenApi;

namespace NgoNews.SearchApi.Api;

/// <summary>The description of the API for machines, at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
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
        routes.MapOpenApi("/openapi/{documentName}.json");
        return routes;
    }

    /// <summary>Says what each parameter and each answer of an endpoint is.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, IReadOnlyList<ParameterDoc> parameters, string success) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                if (parameters.FirstOrDefault(p => p.Name == parameter.Name) is not { } doc)
                    continue;
                parameter.Description = doc.Description;
                parameter.Schema = doc.Schema;
            }
            foreach (var (status, answer) in operation.Responses ?? [])
                answer.Description = Meaning(status, success);
            return Task.CompletedTask;
        });

    private static string Meaning(string status, string success) => int.Parse(status, CultureInfo.InvariantCulture) switch
    {
        < 300 => success,
        StatusCodes.Status400BadRequest => "A parameter cannot mean anything; 'parameter' names it, 'position' where in it",
        StatusCodes.Status404NotFound => "There is no such thing",
        StatusCodes.Status503ServiceUnavailable => "Not ready",
        _ => "The server failed",
    };
}
