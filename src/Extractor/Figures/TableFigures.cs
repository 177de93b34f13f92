using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;
using static NgoNews.Extractor.Periods.TimeWords;

namespace NgoNews.Extractor.Figures;

/// <summary>Reads the cells of tables: bare numbers whose heading says what they count and in which unit.</summary>
internal sealed class TableFigures(ArticleContext context)
{
    private readonly TableColumns headings = new(context);

    /// <summary>A cell's figure so far; place and period are decided like any other's.</summary>
    public sealed record Cell(Candidate Candidate, Stage? Stage, bool OwnStage, bool IsTotal, bool ByTime, Periods.Period? ColumnTime, Periods.Period? RowTime, int LabelFirst, int LabelEnd, (int First, int End) Heading, (int First, int End) LabelHeading)
    {
        /// <summary>What heading and row label say goes before what the running text suggests.</summary>
        public void Settle(ArticleContext context)
        {
            if (Stage is { } told)
                (Candidate.Stage, Candidate.StageRule, Candidate.StageIsFirm) = (told, "table", OwnStage);
            (Candidate.Coverage, Candidate.CoverageRule) = (IsTotal || ByTime ? Coverage.Total : Coverage.Part, IsTotal ? "total row" : ByTime ? "row of a time" : "row");
            var times = new TableTimes(context);
            if (times.OfRow(LabelFirst, LabelEnd, LabelHeading, Candidate.Period) is { } row)
                (Candidate.Period, Candidate.PeriodRule, Candidate.Coverage, Candidate.CoverageRule) = (row, PeriodDecision.TableRule, Coverage.Total, "row of a year");
            else if ((RowTime ?? ColumnTime ?? times.OfColumn(Heading)) is { } column)
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
        Table? table = null, last = null, listed = null;
        var brackets = new BracketColumns(context, headings);
        for (var p = 0; p < context.Paragraphs.Count; p++)
        {
            if (context.Paragraphs[p].Kind != ParagraphKind.Row)
            {
                table = null;
                if (listed is not null && brackets.Row(context.Paragraphs[p], listed.Columns.Count) is { } numbers)
                    ReadRow(numbers, listed, cells);
                else
                    listed = brackets.Of(context.Paragraphs[p]) is var (named, heads) ? new Table(named, heads, null) : null;
                continue;
            }
            var row = TableRows.Split(context.Text, context.Tokens, context.Paragraphs[p]);
            if (table is not null)
            {
                ReadRow(row, table, cells);
                continue;
            }
            var stage = headings.LineAbove(p) is { } above ? headings.StageIn(above.First, above.End) : null;
            // "Hoa Kỳ | 58" without a line of headings: the line above says what the numbers are, or the table before.
            if (headings.Without(p, row) is { } told)
                table = new Table(told, row, stage);
            else if (last?.Columns.Count == row.Count && headings.IsNumber(row[^1]) && !headings.IsNumber(row[0]))
                table = last;
            if (table is not null)
                ReadRow(row, table, cells);
            last = table ??= new Table(headings.Of(p, row), row, stage);
        }
        return cells;
    }

    private sealed record Table(List<TableColumns.Column> Columns, List<(int First, int End)> Headings, Stage? Above);

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

    private void ReadRow(List<(int First, int End)> row, Table table, List<Cell> cells)
    {
        var columns = table.Columns;
        Join(row, columns.Count);
        var label = row.FirstOrDefault(c => c.End > c.First && context.Tokens[c.First].Kind == TokenKind.Word);
        if (label == default && row.Count > 0)
            label = row[0];
        var total = IsTotal(context, label.First, label.End);
        // "Quý | Số khoản": the first column says which time each row is of.
        var time = columns.Count > 0 && columns[0] is { IsTime: true, Indicator: null };
        // "Bảng 1. Viện trợ được tiếp nhận": the line above the table, else the one column that tells a stage.
        var tableStage = table.Above ?? columns.Select(o => o.Stage).FirstOrDefault(s => s is not null and not Stage.Target);
        // "Cả cụm | 146 | 193,3" under four headings: the first cells of a row are often joined.
        var shift = row.Count < columns.Count && columns[^1].Indicator is not null && row.Count > 1 && row.Skip(1).All(headings.IsNumber) && !headings.IsNumber(row[0]) ? columns.Count - row.Count : 0;
        // "Tổ chức | Thời gian | Kinh phí": each row has its own.
        var timed = columns.FindIndex(1, o => o is { IsTime: true, Indicator: null });
        var rowTime = timed > 0 && timed < row.Count && shift == 0 ? headings.TimeIn(row[timed]) : null;
        var (ofLabel, byLabel) = columns.Exists(o => o.ByRow) ? OfLabel(label, columns) : (null, false);
        for (var at = 0; at < row.Count && at + shift < columns.Count; at++)
        {
            var column = ofLabel is null || !columns[at + shift].ByRow ? columns[at + shift] : ofLabel with { Period = columns[at + shift].Period, Stage = columns[at + shift].Stage ?? ofLabel.Stage };
            if (Read(row[at], column, tableStage) is not var (candidate, stage))
                continue;
            // "Giá trị giải ngân | 30 | 24,7" is whole in each column, "Y tế | 6.120 | 7.045" a sector's.
            var byTime = time || (columns[at + shift].ByRow && byLabel);
            cells.Add(new Cell(candidate, stage, stage is not null && column.Stage is not null, total, byTime, column.Period, rowTime, label.First, label.End, table.Headings[at + shift], table.Headings[Math.Min(Math.Max(0, row.IndexOf(label)), table.Headings.Count - 1)]));
        }
    }

    // "4 - Phát triển kinh tế - xã hội - 7 - 1.180": a label that the bar parts is one cell.
    private void Join(List<(int First, int End)> row, int columns)
    {
        while (row.Count > columns)
        {
            var at = row.FindIndex(c => !headings.IsNumber(c));
            if (at < 0 || at + 1 >= row.Count || headings.IsNumber(row[at + 1]))
                return;
            row[at] = (row[at].First, row[at + 1].End);
            row.RemoveAt(at + 1);
        }
    }

    // What a row counts by its label; where that says nothing, what the whole table counts. "Số hộ hưởng lợi" counts something else.
    private (TableColumns.Column Column, bool ByLabel) OfLabel((int First, int End) label, List<TableColumns.Column> columns)
    {
        var whole = columns.Find(o => o.ByRow)!;
        var own = headings.Of(label, whole.Unit is { } unit ? (unit, whole.Scale) : null);
        return own.Indicator is null && whole.Indicator is not null && !context.Holds(label.First, label.End, "số", "lượng", "tỷ", "%") ? (whole with { Stage = own.Stage }, false) : (own, own.Indicator is not null);
    }

    private (Candidate Candidate, Stage? Stage)? Read((int First, int End) cell, TableColumns.Column column, Stage? tableStage)
    {
        var (first, end) = cell;
        // A cell is read by itself: "22 - ngót 31,5 tỷ đồng" are two of them, no range.
        var found = end - first < 1 ? null : QuantityReader.Read(context.Text, context.Tokens.GetRange(first, end - first), _ => false).Find(q => q.First == 0);
        var number = first + (found?.Number ?? 0);
        if (end - first < 1 || context.Tokens[number].Kind != TokenKind.Number)
            return null;
        // A cell that prints its unit needs no heading: "702.000 USD", "6 khoản".
        var printed = found is { Kind: QuantityKind.Money } ? Indicator.AidValue : found?.Subject switch { Subject.Item => Indicator.ItemCount, Subject.Ngo or Subject.Org => Indicator.NgoCount, Subject.Delegation => Indicator.DelegationCount, _ => (Indicator?)null };
        if ((printed ?? column.Indicator) is not { } indicator || PrintedNumber.Value(context.Tokens[number].Key, column.Scale > 1) is not { } value || value <= 0 || value > NumberWords.Most / column.Scale)
            return null;
        var printedUnit = found is { Kind: QuantityKind.Money };
        var quantity = new Quantity
        {
            Kind = indicator == Indicator.AidValue ? QuantityKind.Money : QuantityKind.Count,
            Value = printedUnit ? found!.Value : value * column.Scale,
            High = printedUnit ? found!.High : found?.High is { } high && high <= NumberWords.Most / column.Scale ? high * column.Scale : null,
            Unit = printedUnit ? found!.Unit : column.Unit,
            Qualifier = found?.Qualifier ?? Qualifier.Exact,
            First = first,
            Number = number,
            End = end,
        };
        var candidate = new Candidate(context, quantity) { Indicator = indicator, Unit = quantity.Unit ?? "1" };
        candidate.Because($"{WireName<Indicator>.Of(indicator)}: table cell under its heading");
        return (candidate, indicator is Indicator.AidValue or Indicator.ItemCount ? column.Stage ?? tableStage : null);
    }
}
