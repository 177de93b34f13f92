using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>Holds JSON against a schema of an OpenAPI 3.1 document: those words of JSON Schema that the document uses. A word it does not know is a fault, so that nothing passes unread.</summary>
internal sealed class JsonShape(JsonElement document)
{
    private static readonly HashSet<string> Silent = ["description", "default", "example", "examples", "title", "format", "deprecated", "$id"];

    /// <summary>What is wrong, each with its place; empty where all is well.</summary>
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "$")
    {
        if (schema.ValueKind is JsonValueKind.True)
            return [];
        return schema.EnumerateObject().SelectMany(word => Faults(word, schema, value, at));
    }

    private IEnumerable<string> Faults(JsonProperty word, JsonElement schema, JsonElement value, string at) => word.Name switch
    {
        "$ref" => Faults(Find(word.Value.GetString()!), value, at),
        "type" => Names(word.Value).Any(type => IsOf(type, value)) ? [] : [$"{at}: {value.ValueKind} is no {word.Value}"],
        "enum" => word.Value.EnumerateArray().Any(known => JsonElement.DeepEquals(known, value)) ? [] : [$"{at}: {value} is none of {word.Value}"],
        "properties" when value.ValueKind == JsonValueKind.Object => word.Value.EnumerateObject()
            .SelectMany(p => value.TryGetProperty(p.Name, out var inner) ? Faults(p.Value, inner, $"{at}.{p.Name}") : []),
        "required" when value.ValueKind == JsonValueKind.Object => Names(word.Value).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{at}: {name} is missing"),
        "additionalProperties" when value.ValueKind == JsonValueKind.Object => value.EnumerateObject()
            .Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _)).SelectMany(p => Faults(word.Value, p.Value, $"{at}.{p.Name}")),
        "items" when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Faults(word.Value, item, $"{at}[{i}]")),
        "oneOf" or "anyOf" => word.Value.EnumerateArray().Any(one => !Faults(one, value, at).Any()) ? [] : [$"{at}: fits none of {word.Name}"],
        "allOf" => word.Value.EnumerateArray().SelectMany(one => Faults(one, value, at)),
        "pattern" when value.ValueKind == JsonValueKind.String => Regex.IsMatch(value.GetString()!, word.Value.GetString()!, RegexOptions.CultureInvariant) ? [] : [$"{at}: {value} is not {word.Value}"],
        "minimum" when value.ValueKind == JsonValueKind.Number => value.GetDecimal() >= Number(word.Value) ? [] : [$"{at}: {value} is below {word.Value}"],
        "maximum" when value.ValueKind == JsonValueKind.Number => value.GetDecimal() <= Number(word.Value) ? [] : [$"{at}: {value} is above {word.Value}"],
        "properties" or "required" or "additionalProperties" or "items" or "pattern" or "minimum" or "maximum" => [],
        var name => Silent.Contains(name) ? [] : [$"{at}: the schema says {name}, which is not known here"],
    };

    private JsonElement Find(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate(document, (found, name) => found.GetProperty(name));

    private static string[] Names(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(name => name.GetString()!)] : [value.GetString()!];

    private static decimal Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => type == "object" && value.ValueKind == JsonValueKind.Object,
    };
}
