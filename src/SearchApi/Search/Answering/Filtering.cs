namespace NgoNews.SearchApi.Search.Answering;

/// <summary>The filters of a query.</summary>
[Flags]
internal enum Filters
{
    None = 0,
    Place = 1,
    Year = 2,
    Portal = 4,
    Indicator = 8,
    Donor = 16,
    Relevant = 32,
    Days = 64,
    Sector = 128,
}

/// <summary>Holds documents against the filters of a query.</summary>
internal sealed class Filtering
{
    private readonly List<(Filters Filter, int Value)> _wanted = [];
    private readonly int _from;
    private readonly int _to;
    private readonly bool _days;

    public Filtering(SearchQuery query, FacetValues values)
    {
        Want(Filters.Relevant, query.Relevant is { } relevant ? FacetValues.Of(relevant) : null);
        Want(Filters.Portal, query.Portal);
        Want(Filters.Place, query.Place);
        Want(Filters.Year, query.Year is { } year ? FacetValues.Of(year) : null);
        Want(Filters.Indicator, query.Indicator is { } indicator ? FacetValues.Of(indicator) : null);
        Want(Filters.Donor, query.Donor);
        Want(Filters.Sector, query.Sector);
        _days = query.From is not null || query.To is not null;
        (_from, _to) = (query.From?.DayNumber ?? int.MinValue, query.To?.DayNumber ?? int.MaxValue);

        void Want(Filters filter, string? value)
        {
            if (value is not null)
                _wanted.Add((filter, values.Find(filter, value)));
        }
    }

    /// <summary>The filters of values that keep a document out.</summary>
    /// <param name="values">The numbers of its values.</param>
    public Filters Missed(ReadOnlySpan<int> values)
    {
        var missed = Filters.None;
        foreach (var (filter, value) in _wanted)
        {
            if (!values.Contains(value))
                missed |= filter;
        }
        return missed;
    }

    /// <summary>Whether the bounds of days keep a document out; what has no day passes none.</summary>
    /// <param name="day">Its day, or <see cref="int.MinValue"/>.</param>
    public bool Misses(int day) => _days && (day == int.MinValue || day < _from || day > _to);
}
