namespace NgoNews.Extractor.Figures;

/// <summary>Whether a figure is the whole of its indicator in its place and period.</summary>
public enum Coverage
{
    /// <summary>All of that indicator in that place and period.</summary>
    Total,

    /// <summary>Restricted to some donors, a project, a sector, a district, an emergency.</summary>
    Part,
}
