using NgoNews.Extractor.Places;

namespace NgoNews.Crawler.Portals;

/// <summary>Reads a declaration's <c>place</c>.</summary>
internal static class PlaceSpanReader
{
    /// <summary>A code, or a list of <c>{ code, from, until }</c>; one span at least.</summary>
    public static IReadOnlyList<PlaceSpan> Read(YamlFields fields)
    {
        if (!fields.IsList("place"))
        {
            var code = fields.Required("place");
            CheckPlace(fields, "place", code, null);
            return [new PlaceSpan(code, null, null)];
        }
        var spans = fields.Maps("place").Select(SpanOf).ToArray();
        if (spans.Length == 0) fields.Error("place", "place is missing");
        if (spans.Zip(spans.Skip(1)).Any(pair => pair.First.Until is not { } end || pair.Second.From != end.AddDays(1)))
            fields.Error("place", "place: each begins on the day behind the last one of the place before");
        return spans.Length == 0 ? [new PlaceSpan("", null, null)] : spans;
    }

    private static PlaceSpan SpanOf(YamlFields fields)
    {
        var span = new PlaceSpan(fields.Required("code"), fields.Day("from"), fields.Day("until"));
        fields.Finish();
        CheckPlace(fields, "code", span.Code, span.Until);
        return span;
    }

    /// <summary>A province that went into another one on 1 July 2025 is no place of today.</summary>
    private static void CheckPlace(YamlFields fields, string field, string code, DateOnly? until)
    {
        if (code.Length == 0 || code == "VN") return;
        if (!PlaceTables.Names.ContainsKey(code))
        {
            fields.Error(field, $"place: VN or an ISO 3166-2:VN code is wanted, not {code}");
            return;
        }
        var bearer = PlaceTables.Merged.FirstOrDefault(unit => unit.Key != code && unit.Value.Contains(code)).Key;
        if (bearer is not null && (until is null || until >= PlaceTables.Merger))
            fields.Error(field, $"place: {PlaceTables.NameOf(code)} went into {PlaceTables.NameOf(bearer)} on 2025-07-01: say {{ code: {code}, until: 2025-06-30 }} and {{ code: {bearer}, from: 2025-07-01 }}");
    }
}
