using NgoNews.Extractor.Places;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Decides what area a figure covers: the place of its clause, else that of its passage, else that of the article.</summary>
internal sealed class PlaceDecision
{
    private const int MostMentions = 6;

    // What somebody does where he is.
    private static readonly PhraseTable<bool> Presence = new(new[] { "làm việc", "hoạt động", "đang hoạt động", "đăng ký", "có mặt", "hiện diện", "triển khai", "thực hiện", "đặt văn phòng" }.Select(p => (p, true)));

    private readonly ArticleContext context;
    private readonly InTurn inTurn;
    private readonly PlaceRows rows;
    private readonly string? home;
    private string? current;
    private bool currentFormer;
    private string? lastProvince;
    private int currentParagraph = -1;
    private bool? rowGoverns;
    private int seen;

    public PlaceDecision(ArticleContext context, InTurn inTurn)
    {
        this.context = context;
        this.inTurn = inTurn;
        rows = context.PlaceRows;
        home = HomeOf();
        current = home;
    }

    public void Decide(Candidate candidate)
    {
        Advance(candidate);
        var mention = inTurn.PlaceOf(candidate.Quantity) ?? Governing(candidate);
        var (code, former, why) = Resolve(mention);
        candidate.OtherProvince = mention is { Kind: PlaceKind.Province } named && code != home && (home is not (null or "VN") || (candidate.Quantity.First - named.End is >= 0 and <= 3));
        candidate.BelowPlace = mention is { Kind: PlaceKind.District };
        candidate.Place = code is null ? null : AsOfMerger(code, former);
        Gather(candidate);
        candidate.Because($"place {candidate.Place ?? "none"}: {why}");
    }

    // Every place that might be meant: those of the sentence, and those that the passage offers.
    private void Gather(Candidate candidate)
    {
        var (sources, quantity) = (candidate.PlaceSources, candidate.Quantity);
        var sentence = context.Sentences[candidate.Sentence];
        // "Trà Vinh và Sóc Trăng nhận lần lượt 515.000 USD và 498.000 USD"
        var tied = inTurn.PlaceOf(quantity) ?? Attached(candidate);
        void Offer(string name, string? code, PlaceMention? mention = null, int rank = 0)
        {
            var former = mention is { Former: true };
            sources.Add(new PlaceSource(code is null ? null : AsOfMerger(code, former), name, mention, rank));
            // Told after the merger, a name that was merged may still mean the old unit.
            if (code is not null && AsOfMerger(code, former) != code)
                sources.Add(new PlaceSource(code, name + " as it was", mention, rank));
        }
        var before = ArticleContext.Within(context.Places, p => p.First, sentence.First, quantity.First).Reverse().Take(MostMentions);
        for (var i = 0; i < before.Count; i++)
            Offer(InClosedBrackets(before[i], candidate) ? "aside" : "before", Resolve(before[i]).Code, before[i], i);
        var after = ArticleContext.Within(context.Places, p => p.First, quantity.End, sentence.End).Take(MostMentions);
        for (var i = 0; i < after.Count; i++)
            Offer("after", Resolve(after[i]).Code, after[i], i);
        if (tied is not null)
            Offer("tied", Resolve(tied).Code, tied);
        // "Tại Hà Giang, Bắc Kạn và Quảng Nam, tổ chức giải ngân 2,3 triệu USD": of several places together none is the figure's.
        if (before.Count > 0 && rows.Hold(before[0]))
            Offer("row before", null, before[0]);
        if (after.Count > 0 && rows.Hold(after[0]))
            Offer("row after", null, after[0]);
        if (ArticleContext.LastBefore(context.Places, p => p.First, sentence.First, p => p.Kind == PlaceKind.Province) is { } told && rows.Hold(told))
            Offer("row told last", null);
        if (rowGoverns ??= context.Places.Exists(p => p.Kind == PlaceKind.Province && rows.Hold(p)) && context.TitlePlaces.TrueForAll(p => p.Kind != PlaceKind.Province))
            Offer("row in the text", null);
        Offer("passage", current);
        Offer("home", home);
        Offer("last province", lastProvince);
        Offer("publisher", PlaceTables.BearerOf(context.Publisher));
        Offer("country", "VN");
        Offer("none", null);
    }

    // The article's own place: the publisher's province, or the one that a national publisher's headline or opening names.
    private string? HomeOf()
    {
        var titlePlaces = context.TitlePlaces;
        List<string?> inTitle = [.. titlePlaces.Where(p => p.Kind == PlaceKind.Province).Select(p => p.Code).Distinct()];
        if (inTitle.Count == 1)
            return inTitle[0];
        // "Họp cụm thi đua các Liên hiệp Tây Nam Bộ", also in the host's newspaper; but not where a local headline names the region in passing.
        if (inTitle.Count == 0 && titlePlaces.Exists(p => p.Kind == PlaceKind.Region) && (context.Publisher is null or "VN" || context.Places.Count(p => p.Kind == PlaceKind.Region) > 1))
            return null;
        if (context.OwnProvince is { } own)
            return own;
        var opening = context.Places
            .Where(p => p.Kind == PlaceKind.Province && context.ParagraphOf(p.First) is var at and >= 0 && context.Paragraphs[at].Kind is ParagraphKind.Body or ParagraphKind.Headline && !IsVenue(p))
            .Take(6).GroupBy(p => p.Code).OrderByDescending(g => g.Count()).ToList();
        var countrywide = context.Places.Count(p => p.Kind == PlaceKind.Country) + PlaceTables.Scopes.FindAll(context.Tokens, 0, context.Tokens.Count).Count(s => s.Value == "agency");
        return inTitle.Count == 0 && opening.Count > 0 && opening[0].Count() > countrywide && (opening.Count == 1 || opening[0].Count() > opening[1].Count()) ? opening[0].Key
            : context.Publisher ?? (countrywide > 0 ? "VN" : opening.FirstOrDefault()?.Key);
    }


    // "họp tại Hà Nội": where the conference sits, not what its numbers cover.
    private bool IsVenue(PlaceMention place) =>
        place.Code == "VN-HN" && Any(context.Tokens, place.First - 1, "tại", "ở", "về");

    // Takes the passage's place up to the candidate: the last province or country named before it.
    private void Advance(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        // A new paragraph of an article about one province speaks of that province until it says otherwise.
        if (candidate.Paragraph != currentParagraph)
        {
            if (current is not (null or "VN"))
                lastProvince = current;
            (current, currentFormer) = (home, false);
            currentParagraph = candidate.Paragraph;
        }
        for (; seen < context.Places.Count && context.Places[seen].First < sentence.First; seen++)
        {
            var place = context.Places[seen];
            var at = context.ParagraphOf(place.First);
            var kind = at >= 0 ? context.Paragraphs[at].Kind : ParagraphKind.Noise;
            if (place.Kind == PlaceKind.Province && at >= 0)
                lastProvince = place.Code;
            if (place.Kind is PlaceKind.Province or PlaceKind.Country && kind is ParagraphKind.Body or ParagraphKind.Headline && !IsVenue(place) && !InBrackets(place))
                Take(place, at, candidate);
        }
    }

    // Another province governs on where the article has no own one, or within the paragraph that it opens.
    private void Take(PlaceMention place, int paragraph, Candidate candidate)
    {
        var opens = place.First - context.Sentences[context.SentenceOf(place.First)].First <= 3;
        if (home == "VN" || (paragraph == candidate.Paragraph && (place.Kind == PlaceKind.Country || opens)))
            (current, currentFormer) = (place.Code, place.Former);
    }

    private bool InBrackets(PlaceMention place) => Any(context.Tokens, place.First - 1, "(");

    private PlaceMention? Governing(Candidate candidate)
    {
        var sentence = context.Sentences[candidate.Sentence];
        if (Attached(candidate) is { } attached)
            return attached;
        PlaceMention? before = null, after = null;
        foreach (var place in ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End))
        {
            if (IsVenue(place) || InClosedBrackets(place, candidate))
                continue;
            if (place.End <= candidate.Quantity.First)
                before = Better(before, place);
            else if (after is null && place.First >= candidate.Quantity.End && Follows(candidate, place))
                after = place;
        }
        // "hỗ trợ … 145.000 USD ở Mù Cang Chải (Yên Bái) và Mường La (Sơn La)" – the places behind say it when they stand beside the amount.
        if (after is { Kind: PlaceKind.District or PlaceKind.Province or PlaceKind.Region } && (before is null || before.Value.Kind == PlaceKind.Own))
            return Several(candidate, after.Value) ? new PlaceMention(PlaceKind.Region, null, after.Value.First, after.Value.End) : after;
        return before ?? after;
    }

    // "38 dự án của Đồng Tháp cũ, 23 dự án (2 triệu USD) về các xã thuộc Tiền Giang cũ": in a list, the place that is tied to a number is its own.
    private PlaceMention? Attached(Candidate candidate)
    {
        var (quantity, sentence) = (candidate.Quantity, context.Sentences[candidate.Sentence]);
        // "lần lượt 182,6 tỷ đồng (An Giang) và 31 tỷ đồng (Kiên Giang)"
        if (Any(context.Tokens, quantity.End, "(") && ArticleContext.Within(context.Places, p => p.First, quantity.End + 1, quantity.End + 3).FirstOrDefault() is { End: > 0, Kind: PlaceKind.Province or PlaceKind.District } inside && Any(context.Tokens, inside.End, ")"))
            return inside;
        var at = Behind(quantity.End, sentence.End);
        // "44 tổ chức làm việc ở khu vực Hà Giang cũ"
        if (Presence.Match(context.Tokens, at, out _) is > 0 and var there && Any(context.Tokens, there, "ở", "tại"))
            at = there;
        if (!Any(context.Tokens, at, "ở", "tại", "của", "thuộc", "cho", "về", "dành"))
            return null;
        var first = at;
        while (Any(context.Tokens, at, "ở", "tại", "của", "thuộc", "cho", "về", "dành", "các", "xã", "phường", "huyện", "địa", "bàn", "khu", "vực", "tỉnh", "thành", "phố"))
            at++;
        var behind = ArticleContext.Within(context.Places, p => p.First, first, Math.Min(sentence.End, at + 1)).LastOrDefault();
        if (behind.Kind is not (PlaceKind.Province or PlaceKind.District) || behind.End < at || IsVenue(behind))
            return null;
        // Where one place alone is told, the subject of the sentence may still govern; and of a row of places each has but a share.
        var named = ArticleContext.Within(context.Places, p => p.First, sentence.First, sentence.End).Where(p => p.Kind is PlaceKind.Province or PlaceKind.District or PlaceKind.Own).ToList();
        return named.Count > 1 && !named.Exists(p => p.First > behind.First && p.Code != behind.Code && OnlyJoined(behind.End, p.First)) ? behind : null;
    }

    // Behind the brackets that open behind a number, or close behind it.
    private int Behind(int at, int end)
    {
        if (Any(context.Tokens, at, ")"))
            return at + 1;
        if (!Any(context.Tokens, at, "("))
            return at;
        var close = at;
        while (close < end && !Any(context.Tokens, close, ")"))
            close++;
        return close + 1;
    }

    private bool OnlyJoined(int from, int to)
    {
        while (from < to && Any(context.Tokens, from, ",", "và", "cùng", "tỉnh", "huyện"))
            from++;
        return from == to;
    }

    // "toàn tỉnh (tính cả Bình Thuận và Đắk Nông cũ) tiếp nhận": what the brackets name is an aside; but "Mù Cang Chải (Yên Bái)", "phía Bắc (Quảng Bình cũ)" and "Plan (Kon Tum) 900.000 USD" locate.
    private bool InClosedBrackets(PlaceMention place, Candidate candidate)
    {
        var quantity = candidate.Quantity;
        if (place.Kind != PlaceKind.Province || place.End > quantity.First || !context.Holds(place.End, quantity.First, ")") || !context.InBrackets(place.First))
            return false;
        var open = place.First - 1;
        while (!Any(context.Tokens, open, "("))
            open--;
        if (open + 1 < place.First && Any(context.Tokens, open + 1, "tính", "gồm", "bao", "kể", "cả", "cộng", "không"))
            return true;
        return !place.Former && !(open + 1 == place.First && quantity.First - place.End <= 2);
    }

    // "tỉnh" behind a province is that province; a district of the same sentence is nearer than its province.
    private static PlaceMention Better(PlaceMention? earlier, PlaceMention next) =>
        next.Kind is PlaceKind.Own or PlaceKind.That && earlier is { Kind: PlaceKind.Province } province ? province : next;

    private bool Follows(Candidate candidate, PlaceMention place)
    {
        var end = candidate.Quantity.End;
        return place.First - end <= 14 && !context.Holds(end, place.First, ";", "(", ",")
            && !ArticleContext.Within(context.Quantities, q => q.First, end, place.First).Any(q => q.Kind == Quantities.QuantityKind.Money || q.Subject is not (null or Quantities.Subject.Other));
    }

    private bool Several(Candidate candidate, PlaceMention first)
    {
        var codes = ArticleContext.Within(context.Places, p => p.First, first.First, Math.Min(first.First + 24, context.Sentences[candidate.Sentence].End))
            .Where(p => p.Code is not null).Select(p => p.Code).Distinct().Count();
        return codes > 1;
    }

    private (string? Code, bool Former, string Why) Resolve(PlaceMention? mention)
    {
        if (mention is not { } place)
            return (current, currentFormer, "the passage's");
        var words = context.Explains ? context.Text[context.Tokens[place.First].Start..context.Tokens[place.End - 1].End] : "";
        return place.Kind switch
        {
            PlaceKind.Own => (current is not (null or "VN") ? current : home is not (null or "VN") ? home : lastProvince ?? current, currentFormer, words),
            PlaceKind.That => (lastProvince ?? current, false, words),
            PlaceKind.Region => (null, false, words),
            _ => (place.Code, place.Former, words),
        };
    }

    private string AsOfMerger(string code, bool former)
    {
        if (code == "VN" || context.Published is not { } published || published < PlaceTables.Merger || former)
            return code;
        return PlaceTables.AsMerged(code);
    }
}
