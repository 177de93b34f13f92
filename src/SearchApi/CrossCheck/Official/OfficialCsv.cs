using CsvHelper;

namespace NgoNews.SearchApi.CrossCheck.Official;

/// <summary>Reads a file of totals. A file is good as a whole or refused as a whole; every fault is told with its line and column.</summary>
internal static class OfficialCsv
{
    /// <summary>A longer line is no line of totals.</summary>
    private const int MaxLine = 100_000;

    /// <summary>Reads the bytes of a file.</summary>
    public static OfficialReading Read(byte[] bytes)
    {
        var (text, fault) = OfficialText.Decode(bytes);
        if (fault is not null)
            return OfficialReading.Refused(fault);
        if (string.IsNullOrWhiteSpace(text))
            return OfficialReading.Refused($"the file is empty; expected the header {OfficialColumns.Header}");
        var faults = new FaultList();
        using var reader = CsvReader.FromText(text, Options(faults));
        try
        {
            return Read(reader, faults);
        }
        catch (CsvFormatException tooLong)
        {
            faults.Add(tooLong.LineNumber, null, $"the line is longer than {MaxLine} bytes");
            return new([], faults.Items);
        }
    }

    private static OfficialReading Read(CsvReader reader, FaultList faults)
    {
        if (!reader.Read())
            return OfficialReading.Refused($"the file is empty; expected the header {OfficialColumns.Header}");
        if (OfficialHeader.Read(reader.Current.ToArray(), reader.LineNumber, faults) is not { } header)
            return new([], faults.Items);
        var lines = ReadRows(reader, header, faults);
        if (lines.Count == 0 && faults.Count == 0)
            return OfficialReading.Refused("the file holds a header and no totals");
        return faults.Count == 0 ? new(lines, []) : new([], faults.Items);
    }

    private static List<OfficialLine> ReadRows(CsvReader reader, OfficialHeader header, FaultList faults)
    {
        var lines = new List<OfficialLine>();
        var firstLine = new Dictionary<string, long>(StringComparer.Ordinal);
        while (!faults.IsFull)
        {
            var before = faults.Count;
            if (!reader.Read())
                break;
            // The cells of a line with broken quotes are not what its writer meant; telling more of them would only confuse.
            if (faults.Count > before)
                continue;
            var (line, cells) = (reader.LineNumber, reader.Current.ToArray());
            if (cells.Length != header.Count)
            {
                faults.Add(line, null, $"{cells.Length} cells; expected {header.Count}, as in the header");
                continue;
            }
            var total = OfficialRow.Read(new OfficialCells(header, cells, line, faults));
            if (total.Id.Length > 0 && !firstLine.TryAdd(total.Id, line))
                faults.Add(line, OfficialColumns.Id, $"{total.Id} is on line {firstLine[total.Id]} already; expected every id once");
            lines.Add(new OfficialLine(line, total));
        }
        return lines;
    }

    private static CsvReaderOptions Options(FaultList faults) => new()
    {
        // Not detected: a file with semicolons is told so, not read by guess.
        Separator = ',',
        DetectSeparatorHint = false,
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = MaxLine,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        // No cell of a total needs a line break, and an open quote would swallow the rest of the file.
        AllowLineBreaksInQuotes = false,
        OnMalformedRecord = bad => faults.Add(bad.LineNumber, null, bad.Reason switch
        {
            CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => "a quote is left open; expected every cell to end on its line",
            _ => "a quote inside a cell; expected the cell in quotes as a whole, and its quotes doubled",
        }),
    };
}
