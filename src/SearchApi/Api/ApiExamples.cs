using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NgoNews.SearchApi.CrossCheck.Official;

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
        ["FindTotal id"] = "A1",
        ["ReviewFigure id"] = "1",
        ["ReviewVerdict id"] = "A1",
        ["UndoReview id"] = "1",
        ["Idempotency-Key"] = "5f0c3a52-6d0e-4b7e-9a55-0d9f2b1c8e11",
        ["PutOfficialTotals file"] = "so-ngoai-vu-2023.csv",
        ["dry_run"] = true,
        ["total"] = "A1",
        ["subject"] = "figure",
        ["standing"] = "stands",
        ["before"] = "1000",
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

    /// <summary>What is sent, by operation; the file of totals is text.</summary>
    private static readonly Dictionary<string, JsonNode> Requests = new(StringComparer.Ordinal)
    {
        ["ReviewFigure"] = JsonNode.Parse(
            """
            {"decision": "correct", "given": {"indicator": "aid_value", "value": 121000000000, "high": null, "unit": "VND", "qualifier": "exact", "stage": "received", "place": "VN-25",
             "period": {"from": "2023-01-01", "to": "2023-12-31"}, "coverage": "total", "donor": null}, "note": "Bài đã được báo đính chính."}
            """)!,
        ["ReviewCopies"] = JsonNode.Parse($$"""{"one": "{{Article}}", "other": "nhandan-0123456789abcdef", "decision": "reject", "note": "Hai phóng viên viết riêng."}""")!,
        ["ReviewVerdict"] = JsonNode.Parse("""{"computed": "confirmed", "decision": "confirm", "verdict": null, "note": null}""")!,
        ["UndoReview"] = JsonNode.Parse("""{"note": "Nhầm bài."}""")!,
        ["PutOfficialTotals"] = JsonValue.Create(OfficialColumns.Header + "\nQT-2023,false,aid_value,received,VN-25,2023-01-01,2023-12-31,total,120000000000,,VND,exact,all,Sở Ngoại vụ Quảng Trị,,2024-01,official site,\n"),
    };

    /// <summary>Puts them onto an operation.</summary>
    public static void Put(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Example ??= Value(operation.OperationId, parameter.Name);
        foreach (var media in operation.RequestBody?.Content?.Values ?? [])
            media.Example ??= Requests.GetValueOrDefault(operation.OperationId ?? "")?.DeepClone();
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
            ["type"] = "https://tools.ietf.org/html/rfc9110#section-15." + (status switch { "500" or "503" => "6.1", "401" => "5.2", "403" => "5.4", "404" => "5.5", "409" => "5.10", "422" => "5.21", _ => "5.1" }),
            ["title"] = status switch { "400" => "A parameter cannot be read", "401" => "Unauthorized", "403" => "Forbidden", "404" => "Not Found", "409" => "Conflict", "422" => "Unprocessable Entity", "414" => "URI Too Long", "429" => "Too Many Requests", _ => "An error occurred while processing your request." },
            ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
            ["detail"] = status switch
            {
                "400" => "year: 'abc'; expected a whole number from 1900 to 2100",
                "401" => "This needs the token of somebody who may do it: Authorization: Bearer.",
                "403" => "Nobody may write here by this request: there is no such right, the role is another, or another site has sent it.",
                "409" => "it was undone before",
                "422" => "the key was used for another request",
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
