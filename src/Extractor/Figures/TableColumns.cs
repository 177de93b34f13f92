using NgoNews.Extractor.Periods;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>What the headings of a table, and the line above it, say of its cells.</summary>
internal sealed class TableColumns(ArticleContext context)
{
    // A heading names the parts of what it counts, not a place in a list.
    private const int Longest = 40;

    /// <summary>What the cells of a column are.</summary>
    /// <param name="Indicator">What they count; null: nothing that a figure is.</param>
    /// <param name="Unit">Currency code of sums.</param>
    /// <param name="Scale">What a printed number is multiplied by.</param>
    /// <param name="Stage">The stage that the heading tells.</param>
    /// <param name="IsTime">The cells name times.</param>
    /// <param name="ByRow">The heading tells a time or a plan, and each row what is counted.</param>
    /// <param name="Period">The time that the heading tells.</param>
    public sealed record Column(Indicator? Indicator, string? Unit, decimal Scale, Stage? Stage, bool IsTime = false, bool ByRow = false, Periods.Period? Period = null);

    /// <summary>The columns of a table by its line of headings.</summary>
    public List<Column> Of(int paragraph, List<(int First, int End)> row)
    {
        var above = UnitAbove(paragraph) ?? UnitBelow(paragraph);
        var times = row.ConvertAll(TimeOf);
        var plans = row.ConvertAll(c => Plan(c) is not null && !context.Holds(c.First, c.End, "%") && Of(c, above).Indicator is null);
        // "Chỉ tiêu | 2023 | 2024", "Chỉ tiêu | Kế hoạch | Thực hiện": where the columns are times, or a plan and what came of it, each row says itself what it counts.
        if (row.Where((_, at) => at > 0 && (times[at] is not null || plans[at])).Count() >= 2)
        {
            var counted = AllAbove(paragraph);
            return [.. row.Select((cell, at) => at > 0 && (times[at] is not null || plans[at])
                ? new Column(counted?.Indicator, counted?.Unit ?? above?.Unit, counted?.Scale ?? above?.Scale ?? 1, plans[at] && Plan(cell) == true ? Stage.Target : null, ByRow: true, Period: times[at])
                : at > 0 && Of(cell, above) is { Indicator: not null } other ? other : new Column(null, above?.Unit, above?.Scale ?? 1, null))];
        }
        var columns = row.ConvertAll(cell => Of(cell, above) with { IsTime = context.Holds(cell.First, cell.End, "quý", "tháng", "năm", "kỳ", "thời", "đoạn") });
        // "Tổ chức | Địa bàn | Thấp - cao" under "ĐVT: nghìn USD": what has a unit and is counted by no heading is in the one column of numbers.
        if (above is { } sums && columns.TrueForAll(c => c.Indicator is null) && OnlyNumbers(paragraph, columns, row) is { } only)
            columns[only] = new Column(Indicator.AidValue, sums.Unit, sums.Scale, StageIn(row[only].First, row[only].End));
        return columns;
    }

    private int? OnlyNumbers(int paragraph, List<Column> columns, List<(int First, int End)> row)
    {
        if (paragraph + 1 >= context.Paragraphs.Count || context.Paragraphs[paragraph + 1] is not { Kind: ParagraphKind.Row } next)
            return null;
        var cells = TableRows.Split(context.Text, context.Tokens, next);
        var numbers = Enumerable.Range(1, Math.Max(0, Math.Min(cells.Count, row.Count) - 1)).Where(at => cells[at].End > cells[at].First && context.Tokens[cells[at].First].Kind == TokenKind.Number).ToList();
        return cells.Count == row.Count && numbers is [var only] && !columns[only].IsTime && !Excluded(row[only]) && !context.Holds(row[only].First, row[only].End, "số", "lượng", "tỷ", "%") ? only : null;
    }

    // "Vốn đối ứng", "Đơn giá"
    private bool Excluded((int First, int End) cell) => ArticleContext.Within(context.Exclusions, e => e.Start, cell.First, cell.End).Any() || Phrase(context.Tokens, cell.First, "đơn", "giá") > 0;

    /// <summary>The columns of a table without headings, of which the line above says what its numbers are: "Viện trợ theo tổ chức (triệu đồng):"; else null.</summary>
    public List<Column>? Without(int paragraph, List<(int First, int End)> row)
    {
        if (row.Count != 2 || !IsNumber(row[1]))
            return null;
        if (AllAbove(paragraph) is { } counted)
            return [new Column(null, null, 1, null), counted];
        return UnitAbove(paragraph) is { } unit ? [new Column(null, null, 1, null), new Column(Indicator.AidValue, unit.Unit, unit.Scale, null)] : null;
    }

    /// <summary>Is the cell a number and no more?</summary>
    public bool IsNumber((int First, int End) cell) => cell.End - cell.First == 1 && context.Tokens[cell.First].Kind == TokenKind.Number;

    /// <summary>What a heading, or the label of a row, says is counted.</summary>
    public Column Of((int First, int End) cell, (string Unit, decimal Scale)? above)
    {
        var (first, end) = cell;
        var unit = UnitIn(first, end, afterWord: false);
        var stage = StageIn(first, end);
        if (context.Holds(first, end, "stt", "tt") || Excluded(cell))
            return new Column(null, null, 1, null);
        if (unit is not null || context.Holds(first, end, "trị", "phí", "tiền", "vốn", "ngân"))
            return (unit ?? above) is { } money ? new Column(Indicator.AidValue, money.Unit, money.Scale, stage) : new Column(null, null, 1, stage);
        var counted = context.Holds(first, end, "số", "lượng");
        // "Số lượt người của các đoàn"
        if (context.Holds(first, end, "đoàn") && !(context.Holds(first, end, "lượt") && context.Holds(first, end, "người", "khách")))
            return new Column(Indicator.DelegationCount, null, 1, null);
        if (context.Holds(first, end, "lượt", "khách"))
            return new Column(Indicator.VisitCount, null, 1, null);
        if ((counted && context.Holds(first, end, "khoản", "án", "trình")) || Any(context.Tokens, first, "khoản"))
            return new Column(Indicator.ItemCount, null, 1, stage);
        if (counted && context.Holds(first, end, "chức", "pcpnn", "ngo"))
            return new Column(Indicator.NgoCount, null, 1, null);
        // "Cam kết | Giải ngân" under "(giá trị tính bằng triệu đồng)".
        if (!counted && stage is not null && above is { } sums)
            return new Column(Indicator.AidValue, sums.Unit, sums.Scale, stage);
        return new Column(null, null, 1, null);
    }

    /// <summary>The stage that words tell of aid, or null.</summary>
    public Stage? StageIn(int first, int end) => Topics.AidStages.FindAll(context.Tokens, first, end).Select(s => s.Value).FirstOrDefault(s => s is not null);

    // "Bảng 1. Giá trị viện trợ (ĐVT: triệu đồng)": what the whole table counts.
    private Column? AllAbove(int paragraph) =>
        LineAbove(paragraph) is { } line && line.End - line.First <= Longest && Of(line, null) is { Indicator: not null } all ? all : null;

    // "(đơn vị: triệu đồng)" stands in the line above as often as in the heading.
    private (string Unit, decimal Scale)? UnitAbove(int paragraph) =>
        LineAbove(paragraph) is { } line ? UnitIn(line.First, line.End, afterWord: true) : null;

    /// <summary>The line that heads a table; of a paragraph that ends by introducing it ("… như sau (giải ngân, triệu USD):") its last sentence; else null.</summary>
    public (int First, int End)? LineAbove(int paragraph)
    {
        if (paragraph == 0 || context.Paragraphs[paragraph - 1] is not { Kind: not ParagraphKind.Row } line)
            return null;
        var introducing = context.Introducing(line);
        return (introducing.First, introducing.End);
    }

    // "(ĐVT: triệu đồng)" below the last row.
    private (string Unit, decimal Scale)? UnitBelow(int paragraph)
    {
        var below = paragraph + 1;
        while (below < context.Paragraphs.Count && context.Paragraphs[below].Kind == ParagraphKind.Row)
            below++;
        return below < context.Paragraphs.Count && context.Paragraphs[below] is var line && line.End - line.First <= Longest && context.Holds(line.First, line.End, "vị", "đvt") ? UnitIn(line.First, line.End, afterWord: true) : null;
    }

    // A plan: true; what came of it: false; neither: null.
    private bool? Plan((int First, int End) cell) => Any(context.Tokens, cell.First, "kế", "chỉ", "mục", "dự") ? true : Any(context.Tokens, cell.First, "thực", "kết", "ước", "đạt") ? false : null;

    // "2023", "Năm 2023", "6 tháng đầu năm 2024": a heading that is a time and no more.
    private Periods.Period? TimeOf((int First, int End) cell)
    {
        if (cell.End - cell.First == 1 && Year(context.Tokens, cell.First) is { } year)
            return Periods.Period.Year(year);
        // "Cùng kỳ 6 tháng năm 2010": the words before only say that it is held against.
        var first = Phrase(context.Tokens, cell.First, "cùng", "kỳ") is > 0 and var same && same < cell.End ? same : cell.First;
        var times = PeriodReader.Read(context.Tokens.GetRange(first, cell.End - first), context.Published);
        return times is [var time] && time.First == 0 && time.End == cell.End - first && time.Kind is PeriodKind.Span or PeriodKind.Aside or PeriodKind.Until or PeriodKind.Loose ? time.Period : null;
    }

    /// <summary>The one time that a cell tells: "2015", "2014-2019", "từ 6/2013 đến 5/2016"; or null.</summary>
    public Periods.Period? TimeIn((int First, int End) cell)
    {
        if (TimeOf(cell) is { } whole)
            return whole;
        var told = ArticleContext.Within(context.Periods, p => p.First, cell.First, cell.End).Take(2).ToList();
        return told.Count == 1 && told[0].Period is { From: not null, To: not null } ? told[0].Period : null;
    }

    // "(nghìn USD)", "tính bằng triệu đồng", "(giải ngân, triệu USD)"; not "công bố bảng đối chiếu", nor "mỗi đơn vị được thưởng 5 triệu đồng".
    private bool IsStated(int first, int unit)
    {
        var at = unit - 1;
        while (at >= first && (NumberWords.Scale(context.Tokens, at) is not null || Any(context.Tokens, at, ".", "1.000", "1000")))
            at--;
        return at >= first && Any(context.Tokens, at, "(", ":", ",", ";", "/", "-", "là", "bằng", "theo", "tính", "vị", "đvt", "tiền", "trị");
    }

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
            // "tr.đ"
            var word = Any(context.Tokens, i - 1, ".") ? i - 2 : i - 1;
            for (var s = word; s >= Math.Max(first, word - 1) && NumberWords.Scale(context.Tokens, s) is { } factor; s--)
                scale *= factor;
            if (Any(context.Tokens, i - 1, "1.000", "1000"))
                scale = 1000;
            if (afterWord && !IsStated(first, i))
                continue;
            return (unit, scale);
        }
        return null;
    }
}
