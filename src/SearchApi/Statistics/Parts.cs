using NgoNews.Extractor.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Tells the distinct amounts among parts, so that adding them up counts no grant twice.</summary>
internal static class Parts
{
    /// <summary>Only what is money or a countable thing adds up: one organisation or delegation may stand in several parts.</summary>
    public static bool AddUp(Indicator indicator) => indicator is Indicator.AidValue or Indicator.ItemCount;

    /// <summary>The sum of the distinct parts of a step; of at least one reading.</summary>
    public static SeriesPoint Point(Slot slot, IReadOnlyCollection<SeriesReading> readings)
    {
        var grants = Grants(WithoutPartsOfParts(readings)).ConvertAll(grant => SeriesChoice.Point(slot, grant));
        var sum = PointSum.Of(slot, grants, grants.Count == 1 ? grants[0].Choice : Choice.SumOfParts);
        return sum with { Readings = [.. readings.OrderByDescending(r => r.Figure.Published).ThenBy(r => r.Figure.Id)] };
    }

    /// <summary>
    /// Readings that tell one grant: of different articles, of overlapping times, and with intervals that meet. Two figures of one article are two grants, since the
    /// reader has merged what is the same; where two grants of one size fall on one time, other articles tell too little to keep them apart.
    /// </summary>
    private static List<List<SeriesReading>> Grants(IEnumerable<SeriesReading> readings)
    {
        var grants = new List<List<SeriesReading>>();
        foreach (var reading in readings.OrderBy(r => r.Figure.Id))
        {
            if (grants.Find(grant => grant.TrueForAll(other => IsSame(other, reading))) is { } known)
                known.Add(reading);
            else
                grants.Add([reading]);
        }
        return grants;
    }

    private static bool IsSame(SeriesReading one, SeriesReading other)
    {
        var (a, b) = (one.Figure.Figure.Period, other.Figure.Figure.Period);
        return one.Figure.ArticleId != other.Figure.ArticleId && one.Bounds.Meets(other.Bounds) && a.From <= b.To && b.From <= a.To;
    }

    /// <summary>"trao 5 tỷ đồng, trong đó 2 tỷ cho y tế": the article's own arithmetic tells that the second is in the first.</summary>
    private static IEnumerable<SeriesReading> WithoutPartsOfParts(IReadOnlyCollection<SeriesReading> readings)
    {
        var byArticle = readings.ToLookup(r => r.Figure.ArticleId, StringComparer.Ordinal);
        return readings.Where(reading => !reading.Figure.Figure.Checks.Any(check => check.Held && check.Kind is CheckKind.Sum or CheckKind.PartOfWhole
            && byArticle[reading.Figure.ArticleId].Any(whole => whole.Figure.Figure.Value > reading.Figure.Figure.Value && IsAt(whole.Figure.Figure, check.With))));
    }

    private static bool IsAt(Figure figure, Mention place) => figure.Mentions.Any(m => m.Start < place.End && place.Start < m.End);
}
