using System.Collections.Frozen;

namespace NgoNews.Extractor.Pages.Dates;

/// <summary>Names of months in the languages of pages about Vietnam, of its donors, and of the news of the world.</summary>
internal static class MonthNames
{
    private static readonly string[] ByMonth =
    [
        // vi, en; fr, es, pt, it, ca, ro; de, nl, da, nb, sv; id, ms; pl, cs, sk, sl, hr, sr; hu, tr, fi, et; ru, uk, bg, sr; el; ar; he; hi; th
        "tháng một|tháng giêng|january|jan|janvier|janv|enero|ene|janeiro|gennaio|gen|gener|ianuarie|ian|januar|jänner|januari|stycznia|styczeń|sty|ledna|leden|januára|januarja|januara|siječnja|január|ocak|oca|tammikuuta|jaanuar"
            + "|января|январь|янв|січня|януари|јануар|ιανουαρίου|ιανουάριος|ιαν|يناير|كانون الثاني|جانفي|ינואר|בינואר|जनवरी|มกราคม|ม.ค",
        "tháng hai|february|feb|février|fevrier|févr|fév|febrero|fevereiro|fev|febbraio|febrer|februarie|februar|februari|lutego|luty|lut|února|únor|februára|februarja|februara|veljače|február|febr|şubat|şub|helmikuuta|veebruar"
            + "|февраля|февраль|фев|лютого|февруари|фебруар|φεβρουαρίου|φεβρουάριος|φεβ|فبراير|شباط|فيفري|פברואר|בפברואר|फरवरी|फ़रवरी|กุมภาพันธ์|ก.พ",
        "tháng ba|march|mar|mars|marzo|março|març|martie|märz|mär|mrz|maart|mrt|marts|maret|mac|marca|marzec|března|březen|marta|ožujka|március|márc|mart|maaliskuuta|märts"
            + "|марта|март|мар|березня|μαρτίου|μάρτιος|μαρ|مارس|آذار|מרץ|במרץ|मार्च|มีนาคม|มี.ค",
        "tháng tư|tháng bốn|april|apr|avril|avr|abril|abr|aprile|aprilie|kwietnia|kwiecień|kwi|dubna|duben|apríla|aprila|travnja|április|ápr|nisan|nis|huhtikuuta|aprill"
            + "|апреля|апрель|апр|квітня|април|απριλίου|απρίλιος|απρ|أبريل|ابريل|إبريل|نيسان|أفريل|אפריל|באפריל|अप्रैल|เมษายน|เม.ย",
        "tháng năm|may|mai|mayo|maio|maggio|mag|maig|mei|maj|maja|mája|května|květen|svibnja|május|máj|mayıs|toukokuuta"
            + "|мая|май|травня|мај|μαΐου|μαίου|μάιος|μαΐ|مايو|أيار|ماي|מאי|במאי|मई|พฤษภาคม|พ.ค",
        "tháng sáu|june|jun|juin|junio|junho|giugno|giu|juny|iunie|iun|juni|czerwca|czerwiec|cze|června|červen|júna|junija|juna|lipnja|június|jún|haziran|haz|kesäkuuta|juuni"
            + "|июня|июнь|июн|червня|юни|јун|ιουνίου|ιούνιος|ιουν|يونيو|يونيه|حزيران|جوان|יוני|ביוני|जून|มิถุนายน|มิ.ย",
        "tháng bảy|july|jul|juillet|juil|julio|julho|luglio|lug|juliol|iulie|iul|juli|julai|lipca|lipiec|července|červenec|júla|julija|jula|srpnja|július|júl|temmuz|tem|heinäkuuta|juuli"
            + "|июля|июль|июл|липня|юли|јул|ιουλίου|ιούλιος|ιουλ|يوليو|يوليه|تموز|جويلية|יולי|ביולי|जुलाई|กรกฎาคม|ก.ค",
        "tháng tám|august|aug|août|aout|agosto|ago|agost|augustus|augusti|agustus|agu|agt|ogos|sierpnia|sierpień|sie|srpna|srpen|augusta|avgusta|kolovoza|augusztus|ağustos|ağu|elokuuta"
            + "|августа|август|авг|серпня|αυγούστου|αύγουστος|αυγ|أغسطس|اغسطس|آب|أوت|אוגוסט|באוגוסט|अगस्त|สิงหาคม|ส.ค",
        "tháng chín|september|sept|sep|septembre|septiembre|setiembre|setembro|set|settembre|setembre|septembrie|września|wrzesień|wrz|září|septembra|rujna|szeptember|szept|eylül|eyl|syyskuuta"
            + "|сентября|сентябрь|сент|сен|вересня|септември|септембар|σεπτεμβρίου|σεπτέμβριος|σεπ|سبتمبر|أيلول|ספטמבר|בספטמבר|सितंबर|सितम्बर|กันยายน|ก.ย",
        "tháng mười|october|oct|octobre|octubre|outubro|out|ottobre|ott|octombrie|oktober|okt|października|październik|paź|října|říjen|októbra|oktobra|október|ekim|eki|lokakuuta|oktoober"
            + "|октября|октябрь|окт|жовтня|октомври|октобар|οκτωβρίου|οκτώβριος|οκτ|أكتوبر|اكتوبر|تشرين الأول|אוקטובר|באוקטובר|अक्टूबर|अक्तूबर|ตุลาคม|ต.ค",
        "tháng mười một|november|nov|novembre|noviembre|novembro|noiembrie|noi|nopember|listopada|listopad|listopadu|novembra|studenoga|studenog|kasım|kas|marraskuuta"
            + "|ноября|ноябрь|ноя|листопада|ноември|новембар|νοεμβρίου|νοέμβριος|νοε|نوفمبر|تشرين الثاني|נובמבר|בנובמבר|नवंबर|नवम्बर|พฤศจิกายน|พ.ย",
        "tháng mười hai|tháng chạp|december|dec|décembre|decembre|déc|diciembre|dic|dezembro|dez|dicembre|desembre|decembrie|dezember|desember|des|disember|grudnia|grudzień|gru|prosince|prosinec|decembra|prosinca|aralık|ara|joulukuuta|detsember"
            + "|декабря|декабрь|дек|грудня|декември|децембар|δεκεμβρίου|δεκέμβριος|δεκ|ديسمبر|كانون الأول|דצמבר|בדצמבר|दिसंबर|दिसम्बर|ธันวาคม|ธ.ค",
    ];

    /// <summary>Those of the Iranian calendar, whose year begins in March; letters as Persian and Arabic keyboards give them.</summary>
    private static readonly string[] Iranian =
        ["فروردین|فروردين", "اردیبهشت|ارديبهشت", "خرداد", "تیر|تير", "مرداد", "شهریور|شهريور", "مهر", "آبان|ابان", "آذر", "دی|دي", "بهمن", "اسفند"];

    // Longest first: "tháng mười một" before "tháng mười", "june" before "jun".
    private static readonly FrozenDictionary<char, MonthName[]> ByInitial = Names(ByMonth, isIranian: false).Concat(Names(Iranian, isIranian: true))
        .GroupBy(n => n.Name[0])
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Name.Length).ToArray());

    /// <summary>The month named at that place, or null.</summary>
    internal static MonthName? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByInitial.TryGetValue(char.ToLowerInvariant(text[0]), out var names))
            return null;
        foreach (var name in names)
        {
            if (text.StartsWith(name.Name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Name.Length || !char.IsLetter(text[name.Name.Length])))
                return name;
        }
        return null;
    }

    private static IEnumerable<MonthName> Names(string[] months, bool isIranian) =>
        months.SelectMany((names, i) => names.Split('|').Select(n => new MonthName(n, i + 1, isIranian)));
}
