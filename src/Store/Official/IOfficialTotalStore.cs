using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Periods;

namespace NgoNews.Store.Official;

/// <summary>Official totals that the press is held against.</summary>
public interface IOfficialTotalStore
{
    /// <summary>Puts totals in place of those that the same source file brought before, all in one transaction.</summary>
    /// <exception cref="ArgumentException">An id stands twice or belongs to another source file, or the key was used for something else; nothing is stored.</exception>
    /// <returns>How many were new, changed, unchanged and removed; of a replayed request, what it did when it was written.</returns>
    Task<TotalsImport> ReplaceTotalsAsync(string sourceFile, IReadOnlyList<OfficialTotal> totals, TotalsEdit edit, CancellationToken cancellation);

    /// <summary>Replaces totals that nobody signs, now.</summary>
    Task<TotalsImport> ReplaceTotalsAsync(string sourceFile, IReadOnlyList<OfficialTotal> totals, CancellationToken cancellation) =>
        ReplaceTotalsAsync(sourceFile, totals, new TotalsEdit(), cancellation);

    /// <summary>What <see cref="ReplaceTotalsAsync(string, IReadOnlyList{OfficialTotal}, TotalsEdit, CancellationToken)"/> would do now; nothing is stored.</summary>
    /// <exception cref="ArgumentException">An id stands twice, or belongs to another source file.</exception>
    Task<TotalsPreview> PreviewTotalsAsync(string sourceFile, IReadOnlyList<OfficialTotal> totals, CancellationToken cancellation);

    /// <summary>Every version of a total, oldest first; empty for an unknown id.</summary>
    Task<IReadOnlyList<TotalVersion>> ListTotalVersionsAsync(string id, CancellationToken cancellation);

    /// <summary>Totals by place and year (as in <see cref="Figures.FigureQuery.Year"/>), ordered by place (none first), period, indicator, id; null means any.</summary>
    Task<IReadOnlyList<OfficialTotal>> FindTotalsAsync(string? place, int? year, CancellationToken cancellation);
}

/// <summary>What an import of totals did.</summary>
public sealed record TotalsImport(int New, int Changed, int Unchanged, int Removed)
{
    /// <summary>The same request was written before: nothing was written now.</summary>
    public bool Replayed { get; init; }
}

/// <summary>A total that an office or the press states as the whole of something; the columns of corpus/official/*.csv.</summary>
public sealed record OfficialTotal
{
    /// <summary>Unique over all files.</summary>
    public required string Id { get; init; }

    /// <summary>Invented sample data, held against sample articles only.</summary>
    public required bool Sample { get; init; }

    /// <summary>What is counted.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Stage.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Place code, or null where the scope is no province (a district, a sector's programme).</summary>
    public string? Place { get; init; }

    /// <summary>The time covered.</summary>
    public required Period Period { get; init; }

    /// <summary>Whole or part.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>In base units.</summary>
    public required decimal Value { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217, or <c>1</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The source's hedge.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>What the total was formed over: <c>all</c> before it is compared with a total; else the restriction in words.</summary>
    public required string Basis { get; init; }

    /// <summary>The body that states it.</summary>
    public required string Source { get; init; }

    /// <summary>Where, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>When stated (ISO date, may be only year and month), or null.</summary>
    public string? Published { get; init; }

    /// <summary><c>official site</c>, <c>press</c> or <c>repost-low</c>.</summary>
    public required string Trust { get; init; }

    /// <summary>Anything a reader must know, or null.</summary>
    public string? Note { get; init; }
}
