namespace NgoNews.SearchApi.Export;

/// <summary>A bulk file.</summary>
internal enum ExportFile
{
    /// <summary>Figures as a table.</summary>
    FiguresCsv,

    /// <summary>Figures, one JSON object a line.</summary>
    FiguresJsonl,

    /// <summary>Articles as a table, without their texts.</summary>
    ArticlesCsv,

    /// <summary>Articles with their texts, one JSON object a line.</summary>
    ArticlesJsonl,

    /// <summary>Points of series as SDMX-CSV.</summary>
    SeriesCsv,

    /// <summary>All tables with schema, README and provenance.</summary>
    DatapackageZip,
}

/// <summary>What the files are called and sent as.</summary>
internal static class ExportFiles
{
    private static readonly Dictionary<ExportFile, string> Names = new()
    {
        [ExportFile.FiguresCsv] = "figures.csv",
        [ExportFile.FiguresJsonl] = "figures.jsonl",
        [ExportFile.ArticlesCsv] = "articles.csv",
        [ExportFile.ArticlesJsonl] = "articles.jsonl",
        [ExportFile.SeriesCsv] = "series.csv",
        [ExportFile.DatapackageZip] = "datapackage.zip",
    };

    /// <summary>All names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Values];

    /// <summary>A file's name.</summary>
    public static string NameOf(ExportFile file) => Names[file];

    /// <summary>The file of a name, or null.</summary>
    public static ExportFile? Named(string name)
    {
        foreach (var (file, known) in Names)
        {
            if (known == name)
                return file;
        }
        return null;
    }

    /// <summary>As what it is sent.</summary>
    public static string ContentTypeOf(ExportFile file) => file switch
    {
        ExportFile.FiguresJsonl or ExportFile.ArticlesJsonl => "application/jsonl; charset=utf-8",
        ExportFile.DatapackageZip => "application/zip",
        ExportFile.SeriesCsv => "application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8",
        _ => CsvExport.ContentType,
    };
}
