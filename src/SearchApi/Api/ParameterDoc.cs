using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace NgoNews.SearchApi.Api;

/// <summary>What the API document says of a parameter, which arrives as text and is read by hand.</summary>
internal sealed record ParameterDoc(string Name, string Description, OpenApiSchema Schema)
{
    public static ParameterDoc Text(string name, string description, string? example) => new(name, description,
        new OpenApiSchema { Type = JsonSchemaType.String, Examples = example is null ? null : [JsonValue.Create(example)] });

    public static ParameterDoc Day(string name, string description) =>
        new(name, description, new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" });

    public static ParameterDoc Number(string name, string description, int from, int? to, int? usual = null) => new(name, description, new OpenApiSchema
    {
        Type = JsonSchemaType.Integer,
        Minimum = from.ToString(CultureInfo.InvariantCulture),
        Maximum = to?.ToString(CultureInfo.InvariantCulture),
        Default = usual is null ? null : JsonValue.Create(usual.Value),
    });

    public static ParameterDoc OneOf(string name, string description, IEnumerable<string> values, string? usual = null) => new(name, description, new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(v => JsonValue.Create(v))],
        Default = usual is null ? null : JsonValue.Create(usual),
    });
}
