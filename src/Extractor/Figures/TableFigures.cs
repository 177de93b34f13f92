using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Reads the cells of tables: bare numbers whose heading says what they count and in which unit.</summary>
internal sealed class TableFigures(ArticleContext context)
{
    private sealed record Column(Indicator? Indicator, string? Unit, decimal Scale, Stage? Stage, bool IsTime = false, Periods.Period? Period = null);

    /// <summary>A cell's figure so far; place and period are decided like any other's.</summary>
    public sealed record Cell(Candidate Candidate, Stage? Stage, bool IsTotal, bool ByTime, int LabelFirst, int LabelEnd, (int First, int End) Heading, (int First, int End) LabelHeading)
    {
        /// <summary>What heading and row label say goes before what the running text suggests.</summary>
        public void Settle(ArticleContext context)
        {
            if (Stage is { } told)
                (Candidate.Stage, Candidate.StageRule) = (told, "table");
            (Candidate.Coverage, Candidate.CoverageRule) = (IsTotal || ByTime ? Coverage.Total : Coverage.Part, IsTotal ? "total row" : ByTime ? "row of a time" : "row");
            var times = new TableTimes(context);
            if (times.OfRow(LabelFirst, LabelEnd, LabelHeading, Candidate.Period) is { } row)
                (Candidate.Period, Candidate.PeriodRule, Candidate.Coverage, Candidate.CoverageRule) = (row, PeriodDecision.TableRule, Coverage.Total, "row of a year");
            else if (times.OfColumn(Heading) is { } column)
                (Candidate.Period, Candidate.PeriodRule) = (column, PeriodDecision.TableRule);
            var place = ArticleContext.Within(context.Places, p => p.First, LabelFirst, LabelEnd).FirstOrDefault();
            if (place is { Kind: Places.PlaceKind.Province, Code: { } code })
                (Candidate.Place, Candidate.Coverage, Candidate.CoverageRule) = (code, Coverage.Total, "row of a province");
            else if (place is { Kind: Places.PlaceKind.District })
                Candidate.BelowPlace = true;
            else if (!IsTotal && LabelEnd > LabelFirst && context.Tokens[LabelFirst].Kind == TokenKind.Word)
                Candidate.Donor = ArticleContext.Within(context.Donors, d => d.First, LabelFirst, LabelEnd).Select(d => d.Name).FirstOrDefault();
            Candidate.Because("heading and row label of the table");
        }
    }

    /// <summary>The cells of every table, in order.</summary>
    public List<Cell> Read()
    {
        var cells = new List<Cell>();
        List<Column>? columns = null;
        List<(int First, int End)> headings = [];
        Stage? above = null;
        for (var p = 0; p < context.Paragraphs.Count; p++)
        {
            if (context.Paragraphs[p].Kind != ParagraphKind.Row)
            {
                columns = null;
                continue;
            }
            var row = Split(context.Paragraphs[p]);
            if (columns is not null)
            {
                ReadRow(row, columns, headings, above, cells);
                continue;
            }
            (columns, headings, above) = (Headings(p, row), row, p > 0 ? StageIn(context.Paragraphs[p - 1].First, context.Paragraphs[p - 1].End) : null);
            // "Plan International | 845" without a line of headings: the line above said what the numbers are.
            if (row.Count == 2 && IsBareNumber(row[1]) && UnitAbove(p) is { } unit)
            {
                columns = [new Column(null, null, 1, null), new Column(Indicator.AidValue, unit.Unit, unit.Scale, null)];
                ReadRow(row, columns, headings, above, cells);
            }
        }
        return cells;
    }

    private List<(int First, int End)> Split(Paragraph paragraph)
    {
        var cells = new List<(int, int)>();
        var first = paragraph.First;
        for (var i = paragraph.First; i <= paragraph.End; i++)
        {
            if (i < paragraph.End && !IsBar(i, paragraph))
                continue;
            cells.Add((first, i));
            first = i + 1;
        }
        return cells;
    }

    // Rows are parted by "|", or by " / " or " - " where they have none.
    private bool IsBar(int at, Paragraph paragraph)
    {
        if (context.Tokens[at].Is("|"))
            return true;
        if (!Any(context.Tokens, at, "/", "-") || context.Holds(paragraph.First, paragraph.End, "|") || at == paragraph.First || context.Text[context.Tokens[at].Start - 1] != ' ')
            return false;
        return context.Tokens[at].Is("/") || (!context.Holds(paragraph.First, paragraph.End, "/") && at + 1 < paragraph.End && context.Text[context.Tokens[at].End] == ' ');
    }

    private List<Column> Headings(int paragraph, List<(int First, int End)> row)
    {
        var above = UnitAbove(paragraph);
        var times = row.ConvertAll(TimeOf);
        // "Chỉ tiêu | 2023 | 2024": where the columns are times, each row says itself what it counts.
        if (times.Count(t => t is not null) >= 2)
            return [.. times.Select(t => new Column(null, above?.Unit, above?.Scale ?? 1, null, Period: t))];
        return [.. row.Select(cell => Heading(cell.First, cell.End, above) with { IsTime = context.Holds(cell.First, cell.End, "quý", "tháng", "năm", "kỳ", "thời") })];
    }

    // "(đơn vị: triệu đồng)" stands in the line above as often as in the heading.
    private (string Unit, decimal Scale)? UnitAbove(int paragraph) =>
        paragraph > 0 ? UnitIn(context.Paragraphs[paragraph - 1].First, context.Paragraphs[paragraph - 1].End, afterWord: true) : null;

    private bool IsBareNumber((int First, int End) cell) => cell.End - cell.First == 1 && context.Tokens[cell.First].Kind == TokenKind.Number;

    // "2023", "Năm 2023", "6 tháng đầu năm 2024": a heading that is a time and no more.
    private Periods.Period? TimeOf((int First, int End) cell)
    {
        if (cell.End - cell.First == 1 && Year(context.Tokens, cell.First) is { } year)
            return Periods.Period.Year(year);
        var time = ArticleContext.Within(context.Periods, p => p.First, cell.First, cell.End).FirstOrDefault();
        return time.End > 0 && time.First == cell.First && time.End == cell.End ? time.Period : null;
    }

    private Column Heading(int first, int end, (string Unit, decimal Scale)? above)
    {
        var unit = UnitIn(first, end, afterWord: false);
        var stage = StageIn(first, end);
        if (context.Holds(first, end, "stt", "tt"))
            return new Column(null, null, 1, null);
        if (unit is not null || context.Holds(first, end, "trị", "phí", "tiền", "vốn", "ngân"))
            return (unit ?? above) is { } money ? new Column(Indicator.AidValue, money.Unit, money.Scale, stage) : new Column(null, null, 1, stage);
        var counted = context.Holds(first, end, "số", "lượng");
        if (context.Holds(first, end, "đoàn"))
            return new Column(Indicator.DelegationCount, null, 1, null);
        if (context.Holds(first, end, "lượt", "khách"))
            return new Column(Indicator.VisitCount, null, 1, null);
        if (counted && context.Holds(first, end, "khoản", "án", "trình"))
            return new Column(Indicator.ItemCount, null, 1, stage);
        if (counted && context.Holds(first, end, "chức", "pcpnn", "ngo"))
            return new Column(Indicator.NgoCount, null, 1, null);
        // "Cam kết | Giải ngân" under "(giá trị tính bằng triệu đồng)".
        if (!counted && stage is not null && above is { } sums)
            return new Column(Indicator.AidValue, sums.Unit, sums.Scale, stage);
        return new Column(null, null, 1, null);
    }

    private Stage? StageIn(int first, int end) => Topics.AidStages.FindAll(context.Tokens, first, end).Select(s => s.Value).FirstOrDefault(s => s is not null);

    private (string Unit, decimal Scale)? UnitIn(int first, int end, bool afterWord)
    {
        if (afterWord && !context.Holds(first, end, "vị", "đvt", "tính", "("))
            return null;
        // The last one: "Bảng 1: … (nghìn USD)" begins with a word that is also a currency.
        for (var i = end - 1; i >= first; i--)
        {
            if (UnitTables.Currencies.Match(context.Tokens, i, out var unit) < 0)
                continue;
            var scale = 1m;
            for (var s = i - 1; s >= Math.Max(first, i - 2) && NumberWords.Scale(context.Tokens, s) is { } factor; s--)
                scale *= factor;
            if (Any(context.Tokens, i - 1, "1.000", "1000"))
                scale = 1000;
            return (unit, scale);
        }
        return null;
    }

    /// <summary>"Tổng cộng", "Cộng", "Tổng số dự án"; but neither "Phát triển cộng đồng" nor "Dự án tổng hợp".</summary>
    public static bool IsTotal(ArticleContext context, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (context.Tokens[i].Key is "tổng" or "cộng" && !Any(context.Tokens, i + 1, "đồng", "hợp", "thể", "tác"))
                return true;
        }
        return false;
    }

    private void ReadRow(List<(int First, int End)> row, List<Column> columns, List<(int First, int End)> headings, Stage? above, List<Cell> cells)
    {
        var label = row.FirstOrDefault(c => c.End > c.First && context.Tokens[c.First].Kind == TokenKind.Word);
        if (label == default && row.Count > 0)
            label = row[0];
        var total = IsTotal(context, label.First, label.End);
        // "Quý | Số khoản": the first column says which time each row is of.
        var time = columns.Count > 0 && columns[0] is { IsTime: true, Indicator: null };
        // "Bảng 1. Viện trợ được tiếp nhận": the line above the table, else the one column that tells a stage.
        var tableStage = above ?? columns.Select(o => o.Stage).FirstOrDefault(s => s is not null);
        // "Cả cụm | 146 | 193,3" under four headings: the first cells of a closing row are often joined.
        var shift = row.Count < columns.Count && columns[^1].Indicator is not null && row.Count > 1 && row.Skip(1).All(IsBareNumber) && !IsBareNumber(row[0]) ? columns.Count - row.Count : 0;
        var ofLabel = columns.Exists(o => o.Period is not null) ? Heading(label.First, label.End, columns[0].Unit is { } money ? (money, columns[0].Scale) : null) : null;
        for (var at = 0; at < row.Count && at + shift < columns.Count; at++)
        {
            var (first, end) = row[at];
            var column = ofLabel is null || columns[at + shift].Period is null ? columns[at + shift] : ofLabel with { Period = columns[at + shift].Period };
            if (end - first < 1 || context.Tokens[first].Kind != TokenKind.Number)
                continue;
            var found = ArticleContext.Within(context.Quantities, q => q.First, first - 4, first + 1).FirstOrDefault(q => q.Number == first);
            // A cell that prints its unit needs no heading: "702.000 USD", "6 khoản".
            var printed = found is { Kind: QuantityKind.Money } ? Indicator.AidValue : found?.Subject switch { Subject.Item => Indicator.ItemCount, Subject.Ngo or Subject.Org => Indicator.NgoCount, Subject.Delegation => Indicator.DelegationCount, _ => (Indicator?)null };
            if ((printed ?? column.Indicator) is not { } indicator)
                continue;
            if (PrintedNumber.Value(context.Tokens[first].Key, column.Scale > 1) is not { } value || value <= 0)
                continue;
            var stage = indicator is Indicator.AidValue or Indicator.ItemCount ? column.Stage ?? tableStage : null;
            var printedUnit = found is { Kind: QuantityKind.Money };
            var quantity = new Quantity
            {
                Kind = indicator == Indicator.AidValue ? QuantityKind.Money : QuantityKind.Count,
                Value = printedUnit ? found!.Value : value * column.Scale,
                Unit = printedUnit ? found!.Unit : column.Unit,
                Qualifier = Qualifier.Exact,
                First = first,
                Number = first,
                End = end,
            };
            var candidate = new Candidate(context, quantity) { Indicator = indicator, Unit = quantity.Unit ?? "1" };
            candidate.Because($"{WireName<Indicator>.Of(indicator)}: table cell under its heading");
            cells.Add(new Cell(candidate, stage, total, time || column.Period is not null, label.First, label.End, headings[at + shift], headings[Math.Min(Math.Max(0, row.IndexOf(label)), headings.Count - 1)]));
        }
    }
}
