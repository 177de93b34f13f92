namespace NgoNews.Store.Figures;

/// <summary>Holds figures against a question, by what <see cref="FigureTable"/> knows of them.</summary>
internal sealed class FigureConditions
{
    private readonly FigureQuery _query;

    // By number of the word: is it asked for? Null where any is.
    private readonly bool[]? _places;
    private readonly bool[]? _donors;
    private readonly int _place;
    private readonly int _unit;
    private readonly (string First, string Last)? _sectors;

    public FigureConditions(FigureQuery query, FigureWords words)
    {
        _query = query;
        (_places, _donors) = (Among(query.Places, words), Among(query.Donors, words));
        _place = query.Place is { } place ? words.Find(place) : FigureWords.None;
        _unit = query.Unit is { } unit ? words.Find(unit) : FigureWords.None;
        // A category, whose last digit is 0, stands for all of its sectors.
        _sectors = query.Sector is { } sector ? (sector, sector.EndsWith('0') ? sector[..^1] + '9' : sector) : null;
    }

    public bool Takes(in FigureFact fact) =>
        (_place == FigureWords.None || fact.Place == _place)
        && (_unit == FigureWords.None || fact.Unit == _unit)
        && (_query.Indicator is not { } indicator || fact.Indicator == indicator)
        && (_query.Stage is not { } stage || fact.Stage == stage)
        && (_query.Coverage is not { } coverage || fact.Coverage == coverage)
        && (_query.Sample is not { } sample || fact.Sample == sample)
        && (_query.Year is not { } year || fact.Year == year)
        && (_query.NamesDonor is not { } names || (fact.Donor != FigureWords.None) == names)
        && IsAmong(_places, fact.Place)
        && IsAmong(_donors, fact.Donor);

    /// <summary>Of an article's sectors any.</summary>
    public bool Takes(string[] sectors)
    {
        if (_sectors is not var (first, last))
            return true;
        foreach (var code in sectors)
        {
            if (string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, last) <= 0)
                return true;
        }
        return false;
    }

    private static bool IsAmong(bool[]? wanted, int word) => wanted is null || (word < wanted.Length && wanted[word]);

    private static bool[]? Among(IReadOnlyList<string>? words, FigureWords known)
    {
        if (words is null)
            return null;
        var wanted = new bool[known.Count];
        foreach (var number in words.Select(known.Find).Where(n => n > FigureWords.None))
            wanted[number] = true;
        return wanted;
    }
}
