using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NgoNews.SearchApi.Hosting;

namespace NgoNews.SearchApi.Api;

/// <summary>The description of the API for machines, at /openapi/v1.json.</summary>
internal static class ApiDocument
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddOperationTransformer(DescribeAnswersAsync);
        options.AddSchemaTransformer(AllowNull);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "NgoNews",
                Version = "v1",
                Description = "Figures that Vietnamese provincial portals and newspapers report about foreign-NGO aid, each with the sentence it was read from. "
                    + "Reading is open to all; writing needs the token of a reviewer. Errors are problem+json (RFC 9457). Names and values are in snake case, dates are ISO 8601.",
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

    /// <summary>The generator lets a property that no constructor takes lose that it may be null, where it is a word of a table.</summary>
    private static Task AllowNull(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        foreach (var property in context.JsonTypeInfo.Properties.Where(p => Nullable.GetUnderlyingType(p.PropertyType)?.IsEnum == true))
        {
            if (schema.Properties?.TryGetValue(property.Name, out var told) == true && told is OpenApiSchema { OneOf: null or { Count: 0 } } words)
                schema.Properties[property.Name] = new OpenApiSchema { Description = words.Description, OneOf = [new OpenApiSchema { Type = JsonSchemaType.Null }, words] };
        }
        return Task.CompletedTask;
    }

    /// <summary>Every operation can fail, and every answer says what it means.</summary>
    private static async Task DescribeAnswersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Responses ??= [];
        var isApi = context.Description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        var problem = await context.GetOrCreateSchemaAsync(typeof(ProblemDetails), null, cancellation).ConfigureAwait(false);
        var reads = context.Description.HttpMethod == "GET";
        foreach (var status in Faults(isApi, reads))
        {
            operation.Responses.TryAdd(status, new OpenApiResponse
            {
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = problem } },
            });
        }
        if (isApi && reads)
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = ChangeNumbers.AfterHeader,
                In = ParameterLocation.Header,
                Description = $"A change that the answer has to know of, as a write told it in {ChangeNumbers.Header}: waited for up to {ChangeNumbers.Patience.TotalSeconds} seconds where several nodes share a store, then 503.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
                Example = 4711,
            });
        }
        if (isApi && reads && context.Description.RelativePath is not ("api/export/{file}" or "api/review/gold.jsonl"))
            operation.Responses.TryAdd("304", new OpenApiResponse());
        foreach (var (status, answer) in operation.Responses)
        {
            answer.Description = Meaning(status, operation.Summary);
            Head(answer as OpenApiResponse, status, isApi, reads);
        }
        ApiExamples.Put(operation);
    }

    /// <summary>What may go wrong with every operation of a kind.</summary>
    private static string[] Faults(bool isApi, bool reads) => (isApi, reads) switch
    {
        (true, true) => ["400", "503", "414", "429", "500"],
        (true, false) => ["414", "429", "500"],
        _ => ["500"],
    };

    /// <summary>The headers that clients go by.</summary>
    private static void Head(OpenApiResponse? answer, string status, bool isApi, bool reads)
    {
        if (answer is null || !isApi)
            return;
        var headers = answer.Headers ??= new Dictionary<string, IOpenApiHeader>();
        if (reads && status is "200" or "304")
            headers["ETag"] = Header("Names the answer; sent back as If-None-Match, it is answered 304 while nothing has changed. Files and CSV have none.", "\"dGVzdA\"");
        if (status is "429" or "503")
            headers["Retry-After"] = Header("Seconds to wait.", "10");
        if (status is "200" or "304")
            headers[ChangeNumbers.Header] = Header(reads ? "The last change that the index held when it was asked." : $"The change that holds what was written; name it in {ChangeNumbers.AfterHeader} to read it at any node.", "4711");
        if (reads && status is "200" or "304")
            headers[ChangeNumbers.LagHeader] = Header("By how many changes this node's index was behind the store.", "0");
        headers["RateLimit-Policy"] = Header("How many requests (q) in how many seconds (w); absent where there is no limit.", "\"address\";q=600;w=60");
        headers["RateLimit"] = Header("How many requests are left (r), and in how many seconds (t) some come back.", "\"address\";r=599;t=10");
    }

    private static OpenApiHeader Header(string meaning, string example) =>
        new() { Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    private static string? Meaning(string status, string? success) => status switch
    {
        "200" => success,
        "400" => "A parameter cannot be read; errors names it and says what is expected, and position where in the text it went wrong",
        "304" => "Nothing has changed since the answer whose tag was sent",
        "401" => "The token is missing or nobody's",
        "403" => "The token's role is another, nobody can write on this server, or another site has sent it",
        "404" => "There is no such thing",
        "409" => "It cannot be done; detail says why",
        "422" => "The key was used for another request",
        "414" => "The address is too long",
        "429" => "Too many requests from this address",
        "503" => "Not ready, or not so far yet as was asked for",
        _ => "The server failed; its log says why",
    };
}
