using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NgoNews.SearchApi.Api;

/// <summary>Examples in the description of the API: of every parameter, of every answer, of every error.</summary>
/// <remarks>Answers are what the server gave to the parameters' examples; a test asks again and holds them to the schemas.</remarks>
internal static class ApiExamples
{
    /// <summary>Named in the description, and stored by the test that asks for it.</summary>
    public const string Article = "quangtri-0123456789abcdef";

    /// <summary>One row a parameter; where an operation takes another value under the name, its id stands before it.</summary>
    private static readonly Dictionary<string, JsonNode> Values = new(StringComparer.Ordinal)
    {
        ["q"] = "viện trợ y tế",
        ["like"] = Article,
        ["id"] = "1,2",
        ["FindArticle id"] = Article,
        ["article"] = Article,
        ["name"] = "Oxfam",
        ["code"] = "VN-25",
        ["file"] = "figures.csv",
        ["indicator"] = "aid_value",
        ["stage"] = "received",
        ["place"] = "VN-25",
        ["unit"] = "VND",
        ["year"] = 2023,
        ["from"] = "2023-01-01",
        ["to"] = "2024-12-31",
        ["from_year"] = 2020,
        ["to_year"] = 2024,
        ["slot"] = "2023",
        ["grain"] = "year",
        ["basis"] = "period",
        ["since"] = "ever",
        ["provinces"] = "former",
        ["coverage"] = "total",
        ["ReadSeries coverage"] = "part",
        ["Export coverage"] = "part",
        ["donor"] = "Oxfam",
        ["sector"] = "121",
        ["portal"] = "quangtri",
        ["relevant"] = "true",
        ["copies"] = true,
        ["sort"] = "date",
        ["state"] = "working",
        ["sample"] = false,
        ["bom"] = true,
        ["format"] = "json",
        ["limit"] = 20,
        ["after"] = "0",
        ["ReadSeries after"] = "MCBWTi0wMSBhaWRfdmFsdWUgcmVjZWl2ZWQgVk5EIDA",
    };

    private static readonly JsonObject Answers = Read();

    /// <summary>Puts them onto an operation.</summary>
    public static void Put(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Example ??= Value(operation.OperationId, parameter.Name);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            foreach (var (type, media) in answer.Content ?? new Dictionary<string, OpenApiMediaType>())
                media.Example ??= type == "application/problem+json" ? Problem(status) : type.EndsWith("json", StringComparison.Ordinal) && status == "200" ? Answers[operation.OperationId ?? ""]?.DeepClone() : null;
        }
    }

    /// <summary>The example of a parameter, or null where it depends on what is stored.</summary>
    private static JsonNode? Value(string? operation, string? parameter) => operation is "ListArticles" or "WatchArticles" && parameter == "after"
        ? null
        : (Values.GetValueOrDefault($"{operation} {parameter}") ?? Values.GetValueOrDefault(parameter ?? "", null!))?.DeepClone();

    private static JsonObject Problem(string status)
    {
        var problem = new JsonObject
        {
            ["type"] = "https://tools.ietf.org/html/rfc9110#section-15." + (status[0] == '5' ? "6.1" : status == "404" ? "5.5" : "5.1"),
            ["title"] = status switch { "400" => "A parameter cannot be read", "404" => "Not Found", "414" => "URI Too Long", "429" => "Too Many Requests", _ => "An error occurred while processing your request." },
            ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
            ["detail"] = status switch
            {
                "400" => "year: 'abc'; expected a whole number from 1900 to 2100",
                "404" => "There is no article with this id.",
                "414" => "The address is too long; 16384 characters are answered.",
                "429" => "Too many requests from this address; Retry-After says for how many seconds to wait.",
                _ => "The server failed to answer; its log says why.",
            },
        };
        if (status == "400")
            problem["errors"] = new JsonObject { ["year"] = new JsonArray("'abc'; expected a whole number from 1900 to 2100") };
        return problem;
    }

    private static JsonObject Read()
    {
        using var stream = typeof(ApiExamples).Assembly.GetManifestResourceStream("NgoNews.SearchApi.examples.json") ?? throw new InvalidDataException("no examples.json");
        return JsonNode.Parse(stream)!.AsObject();
    }
}
