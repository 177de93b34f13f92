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
    private readonly DocumentColumns _columns;

    public Filtering(SearchQuery query, DocumentColumns columns)
    {
        _columns = columns;
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
                _wanted.Add((filter, columns.Values.Find(filter, value)));
        }
    }

    /// <summary>The filters that keep a document out.</summary>
    /// <param name="number">The document.</param>
    /// <param name="values">The numbers of its values.</param>
    public Filters Missed(int number, ReadOnlySpan<int> values)
    {
        var missed = Filters.None;
        foreach (var (filter, value) in _wanted)
        {
            if (!values.Contains(value))
                missed |= filter;
        }
        // What has no day passes no bound.
        if (_days && _columns.DayOf(number) is var day && (day == int.MinValue || day < _from || day > _to))
            missed |= Filters.Days;
        return missed;
    }
}
