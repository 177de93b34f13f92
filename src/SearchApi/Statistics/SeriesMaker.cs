using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.CrossCheck;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Statistics;

/// <summary>Makes series of figures that share indicator, stage and unit.</summary>
internal sealed class SeriesMaker(SeriesQuery query, Publishers publishers)
{
    /// <summary>The series of a key, by basis, since and donor; empty where no figure tells a step.</summary>
    public IEnumerable<Series> Make(FigureKey key, IEnumerable<FigureRow> rows)
    {
        // Series of the same kind, one a place.
        var kinds = rows.Select(Place)
            .OfType<Placed>()
            .Where(p => query.Basis is null || p.Kind.Basis == query.Basis)
            .GroupBy(p => p.Kind)
            .OrderBy(g => g.Key.Basis).ThenBy(g => g.Key.Since).ThenBy(g => g.Key.Donor, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            Series[] same = [.. kind.GroupBy(p => p.Row.Figure.Place!, StringComparer.Ordinal).Select(place => Of(key, kind.Key, place.Key, place))];
            var series = query.Provinces == ProvinceSet.Merged ? MergedProvinces.Join(key.Place, same) : same[0];
            if (series is not null)
                yield return series with { Points = [.. series.Points.Select(point => point with { Usd = ExchangeRates.ToUsd(point, key.Unit, kind.Key.Basis) })] };
        }
    }

    private Placed? Place(FigureRow row)
    {
        var figure = row.Figure;
        if (figure.Coverage == Coverage.Total)
            return SlotRule.Of(figure.Indicator, figure.Stage, figure.Period, query.Grain) is { } total ? new Placed(row, total.Slot, new Kind(total.Basis, total.Since, null)) : null;
        if (!Parts.AddUp(figure.Indicator) || SlotRule.OfPart(figure.Period, query.Grain) is not { } part)
            return null;
        return new Placed(row, part.Slot, new Kind(part.Basis, null, ForAllDonors || figure.Donor is null ? null : DonorNames.Of(figure.Donor)));
    }

    /// <summary>Who asks for a sector wants it whole.</summary>
    private bool ForAllDonors => query is { Sector: not null, Donor: null };

    private Series Of(FigureKey key, Kind kind, string place, IEnumerable<Placed> placed) =>
        new(key.Indicator, key.Stage, place, key.Unit, query.Coverage, key.Sample, [.. placed.GroupBy(p => p.Slot).OrderBy(g => g.Key).Select(Point)])
        {
            Grain = query.Grain,
            Basis = kind.Basis,
            Since = kind.Since,
            Donor = kind.Donor,
            Sector = query.Sector,
            AllDonors = query.Coverage == Coverage.Part && ForAllDonors,
        };

    private SeriesPoint Point(IGrouping<Slot, Placed> slot)
    {
        SeriesReading[] readings = [.. slot.Select(p => new SeriesReading(p.Row, Bounds.Of(p.Row)) { Official = publishers.RankOf(p.Row) })];
        return query.Coverage == Coverage.Part ? Parts.Point(slot.Key, readings) : SeriesChoice.Point(slot.Key, readings);
    }

    private sealed record Placed(FigureRow Row, Slot Slot, Kind Kind);

    private sealed record Kind(Basis Basis, DateOnly? Since, string? Donor);
}
