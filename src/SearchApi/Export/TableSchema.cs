using System.Text.Json.Nodes;
using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Export;

/// <summary>The tables of the data package, as Frictionless describes them (Data Package and Table Schema, version 1).</summary>
internal static class TableSchema
{
    /// <summary>A table of the package.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="File">The file it is in.</param>
    /// <param name="Title">What it holds.</param>
    /// <param name="Schema">Makes its schema.</param>
    internal sealed record Table(string Name, ExportFile File, string Title, Func<JsonObject> Schema);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Table> Tables { get; } =
    [
        new("figures", ExportFile.FiguresCsv, "Figures with their evidence, one row a figure", () => Of(FigureColumns.All, ["id"], ("article_id", "articles", "id"))),
        new("articles", ExportFile.ArticlesCsv, "Articles, one row an article, without their texts", () => Of(ArticleColumns.All, ["id"])),
        new("series", ExportFile.SeriesCsv, "Totals by year, as SDMX-CSV", () => Of(ObservationColumns.All, [])),
    ];

    /// <summary>The whole <c>datapackage.json</c>.</summary>
    public static JsonObject Package(DateTimeOffset made, IReadOnlyDictionary<string, WrittenFile> written) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = "ngonews",
        ["title"] = "Foreign-NGO aid to Vietnam as provincial portals and newspapers report it",
        ["description"] = "Figures read from articles, each with the sentence it was read from; sample data is invented, and marked.",
        ["version"] = FigureReader.Version,
        ["created"] = made.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
        ["sources"] = new JsonArray(new JsonObject { ["title"] = "The portals and newspapers named in articles.csv, each article under its url" }),
        ["resources"] = new JsonArray([.. Tables.Select(table => Resource(table, written[table.Name]))]),
    };

    private static JsonObject Resource(Table table, WrittenFile file) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["path"] = ExportFiles.NameOf(table.File),
        ["title"] = table.Title,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = file.Bytes,
        ["hash"] = "sha256:" + file.Sha256,
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["doubleQuote"] = true, ["header"] = true },
        ["schema"] = table.Schema(),
    };

    private static JsonObject Of<T>(IReadOnlyList<CsvColumn<T>> columns, string[] key, params (string Field, string Resource, string Other)[] foreign)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. columns.Select(column => Field(column, key.Contains(column.Name)))]), ["missingValues"] = new JsonArray("") };
        if (key.Length > 0)
            schema["primaryKey"] = new JsonArray([.. key.Select(name => (JsonNode)name)]);
        if (foreign.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. foreign.Select(f => new JsonObject
            {
                ["fields"] = f.Field,
                ["reference"] = new JsonObject { ["resource"] = f.Resource, ["fields"] = f.Other },
            })]);
        }
        return schema;
    }

    private static JsonObject Field<T>(CsvColumn<T> column, bool isKey)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = column.Kind.ToString().ToLowerInvariant() };
        if (column.Kind == CellKind.Datetime)
            field["format"] = "any";
        if (column.About is not null)
            field["description"] = column.About;
        var constraints = new JsonObject();
        if (isKey)
            (constraints["required"], constraints["unique"]) = (true, true);
        if (column.Words.Count > 0)
            constraints["enum"] = new JsonArray([.. column.Words.Select(word => (JsonNode)word)]);
        if (constraints.Count > 0)
            field["constraints"] = constraints;
        return field;
    }
}
