using NgoNews.Extractor.Places;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Places told in one breath: "Hà Giang, Bắc Kạn và Quảng Nam", "Kim Bôi (Hòa Bình) và Chợ Đồn (Bắc Kạn)". What is told of a row is none of its places' own.</summary>
internal sealed class PlaceRows
{
    private const int LongestJoint = 4;

    private readonly HashSet<int> rowed = [];

    public PlaceRows(ArticleContext context)
    {
        var places = context.Places.FindAll(p => p.Kind is PlaceKind.Province or PlaceKind.District or PlaceKind.Region);
        for (var first = 0; first < places.Count;)
        {
            var end = first + 1;
            while (end < places.Count && Joined(context, places[end - 1].End, places[end].First))
                end++;
            if (places[first..end].Select(p => p.Code).Distinct().Count() > 1)
                rowed.UnionWith(places[first..end].Select(p => p.First));
            first = end;
        }
    }

    /// <summary>Is a place one of several that are told together?</summary>
    public bool Hold(PlaceMention place) => rowed.Contains(place.First);

    private static bool Joined(ArticleContext context, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!Any(context.Tokens, i, ",", "và", "cùng", "với", "(", ")", "cũ", "tỉnh", "huyện", "thành", "phố", "tp", "xã"))
                return false;
        }
        return to > from && to - from <= LongestJoint;
    }
}
