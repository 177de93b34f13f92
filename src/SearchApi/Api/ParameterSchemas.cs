using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Export;

namespace NgoNews.SearchApi.Api;

/// <summary>What the OpenAPI document says of the values a parameter takes. They are bound as text, so that a wrong one can be named in the answer.</summary>
internal static class ParameterSchemas
{
    /// <summary>What a place is.</summary>
    public const string PlaceText = "Place code, exactly: VN, ISO 3166-2:VN (VN-25), or a province as merged on 1 July 2025 (VN-25@2025).";

    private static readonly Dictionary<string, Func<OpenApiSchema>> Rows = new(StringComparer.Ordinal)
    {
        ["indicator"] = Words<Indicator>,
        ["stage"] = Words<Stage>,
        ["coverage"] = Words<Coverage>,
        ["format"] = Words<AnswerFormat>,
        ["place"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^VN(-[0-9A-Z]{2}(@2025)?)?$" },
        ["year"] = () => Whole(Parameters.EarliestYear, Parameters.LatestYear),
        ["limit"] = () => Whole(1, CsvExport.MaxRows),
        ["after"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{1,19}$" },
        ["sample"] = () => new OpenApiSchema { Type = JsonSchemaType.Boolean },
    };

    /// <summary>Puts the values onto an operation's parameters.</summary>
    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name is { } name && Rows.TryGetValue(name, out var schema))
                parameter.Schema = schema();
        }
        return Task.CompletedTask;
    }

    private static OpenApiSchema Words<T>()
        where T : struct, Enum =>
        new() { Type = JsonSchemaType.String, Enum = [.. WireName<T>.All.Select(name => (JsonNode)name)] };

    private static OpenApiSchema Whole(int least, int most) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}
