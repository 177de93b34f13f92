using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Export;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Statistics;
using NgoNews.SearchApi.Watching;
using NgoNews.Store.Review;

namespace NgoNews.SearchApi.Api;

/// <summary>What the OpenAPI document says of the values a parameter takes. They are bound as text, so that a wrong one can be named in the answer.</summary>
internal static class ParameterSchemas
{
    /// <summary>What a place is.</summary>
    public const string PlaceText = "Place code, exactly: VN, ISO 3166-2:VN (VN-25), or a province as merged on 1 July 2025 (VN-25@2025).";

    /// <summary>What a sector is.</summary>
    public const string SectorText = "What the article's aid goes to, as an OECD-DAC code of three digits; one that ends in 0 stands for its whole category (120: all of health).";

    private static readonly Dictionary<string, Func<OpenApiSchema>> Rows = new(StringComparer.Ordinal)
    {
        ["indicator"] = Words<Indicator>,
        ["stage"] = Words<Stage>,
        ["coverage"] = Words<Coverage>,
        ["format"] = Words<AnswerFormat>,
        ["state"] = Words<PortalState>,
        ["place"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^VN(-[0-9A-Z]{2}(@2025)?)?(,VN(-[0-9A-Z]{2}(@2025)?)?)*$" },
        ["slot"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}(-(H[12]|Q[1-4]))?$" },
        ["grain"] = Words<Grain>,
        ["basis"] = Words<Basis>,
        ["provinces"] = Words<ProvinceSet>,
        ["unit"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^(1|[A-Z]{3})$" },
        ["sector"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{3}$" },
        ["id"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{1,19}(,[0-9]{1,19})*$" },
        ["since"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^(ever|[0-9]{4}-[0-9]{2}-[0-9]{2})$" },
        ["year"] = () => Whole(Parameters.EarliestYear, Parameters.LatestYear),
        ["from_year"] = () => Whole(Parameters.EarliestYear, Parameters.LatestYear),
        ["to_year"] = () => Whole(Parameters.EarliestYear, Parameters.LatestYear),
        ["limit"] = () => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
        ["after"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[-_0-9A-Za-z]+$" },
        ["bom"] = () => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        ["relevant"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["true", "false", "any"], Default = "any" },
        ["file"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. ExportFiles.All.Select(name => (JsonNode)name)] },
        ["code"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^VN(-[0-9A-Z]{2}(@2025)?)?$" },
        ["dry_run"] = () => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        ["subject"] = Words<ReviewSubject>,
        ["standing"] = Words<ReviewStanding>,
        ["before"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{1,19}$" },
        ["sample"] = () => new OpenApiSchema { Type = JsonSchemaType.Boolean },
    };

    // Where the article list's parameters of the same names take other values.
    private static readonly Dictionary<string, Func<OpenApiSchema>> ArticleRows = new(StringComparer.Ordinal)
    {
        ["limit"] = () => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = ArticleListQuery.DefaultLimit },
        ["after"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[-_0-9A-Za-z]+$" },
        ["from"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        ["to"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        ["copies"] = () => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false },
        ["sort"] = Words<SearchSort>,
        ["relevant"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["true", "false", "any"], Default = "any" },
    };

    /// <summary>Puts the values onto the parameters of the article list.</summary>
    public static Task ApplyToArticles(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Put(operation, Rows);
        Put(operation, ArticleRows);
        return Task.CompletedTask;
    }

    /// <summary>Puts the values onto the parameters of suggestions.</summary>
    public static Task ApplyToSuggestions(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Put(operation, new(StringComparer.Ordinal) { ["limit"] = () => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Default = 8 } });
        return Task.CompletedTask;
    }

    /// <summary>Puts the values onto an operation's parameters.</summary>
    public static Task Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        Put(operation, Rows);
        return Task.CompletedTask;
    }

    // Parameters in paths whose names other operations take for other things.
    private static readonly Dictionary<string, Func<OpenApiSchema>> PathRows = new(StringComparer.Ordinal)
    {
        ["FindTotal id"] = () => new OpenApiSchema { Type = JsonSchemaType.String },
        ["ReviewVerdict id"] = () => new OpenApiSchema { Type = JsonSchemaType.String },
        ["ReviewFigure id"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{1,19}$" },
        ["UndoReview id"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{1,19}$" },
        ["PutOfficialTotals file"] = () => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z0-9][-._A-Za-z0-9]{0,95}[.]csv$" },
    };

    private static void Put(OpenApiOperation operation, Dictionary<string, Func<OpenApiSchema>> rows)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name is { } name && (PathRows.TryGetValue($"{operation.OperationId} {name}", out var schema) || rows.TryGetValue(name, out schema)))
                parameter.Schema = schema();
        }
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
