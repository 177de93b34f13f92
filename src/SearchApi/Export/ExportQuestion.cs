using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Statistics;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Export;

/// <summary>What a bulk file is asked to hold. Every file takes those parameters that mean something in it.</summary>
/// <param name="Figures">Which figures; null where they are not asked for by parameters of figures.</param>
/// <param name="Series">Which series.</param>
/// <param name="Sample">Sample data only, real data only, or both.</param>
/// <param name="Relevant">Articles about foreign-NGO aid, others, or both.</param>
/// <param name="Portal">Articles of one portal.</param>
/// <param name="Mark">CSV begins with a byte order mark.</param>
internal sealed record ExportQuestion(FigureFilter Figures, SeriesQuery Series, bool? Sample, bool? Relevant, string? Portal, bool Mark)
{
    /// <summary>Reads the parameters; what cannot mean anything is told to <paramref name="parameters"/>.</summary>
    public static ExportQuestion Read(Func<string, string?> given, Parameters parameters) => new(
        FigureFilter.Read(given, parameters),
        new SeriesParameters(given("indicator"), given("stage"), Single(given("place")), given("unit"), given("donor") is FigureFilter.NoDonor ? null : given("donor"), given("sector"),
            given("coverage"), given("sample"), given("grain"), given("basis"), given("provinces"), null, null).Read(parameters),
        parameters.Flag("sample", given("sample")),
        parameters.FlagOrAny("relevant", given("relevant")),
        parameters.Name("portal", given("portal")),
        parameters.Flag("bom", given("bom")) ?? false);

    /// <summary>Whether an article is asked for.</summary>
    public bool Takes(StoredArticle article) =>
        (Sample is null || article.Draft.Sample == Sample) && (Relevant is null || article.Draft.Relevant == Relevant) && (Portal is null || article.Draft.Portal == Portal);

    // A series has one place; several are for figures.
    private static string? Single(string? places) => places?.Contains(',', StringComparison.Ordinal) == true ? null : places;
}
