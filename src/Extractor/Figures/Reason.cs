using System.Globalization;
using System.Runtime.CompilerServices;

namespace NgoNews.Extractor.Figures;

/// <summary>Why a candidate was decided as it was; its words are put together only where somebody reads them.</summary>
[InterpolatedStringHandler]
internal ref struct Reason
{
    private readonly bool wanted;
    private DefaultInterpolatedStringHandler words;

    public Reason(int literalLength, int formattedCount, Candidate about, out bool wanted)
    {
        this.wanted = wanted = about.Explains;
        words = wanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => words.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => words.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => words.AppendFormatted(value, format);

    /// <summary>The words, or null where nobody asks for them.</summary>
    public string? Told() => wanted ? words.ToStringAndClear() : null;
}
