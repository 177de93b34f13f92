using System.Text;
using System.Text.Json;
using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Pages;
using NgoNews.Extractor.Quantities;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor;

/// <summary>The extractor as a filter: JSON Lines in, JSON Lines out, order kept.</summary>
internal static class CommandLine
{
    private const string Usage = "usage: figures | quantities | pages | explain  (JSON Lines on standard input) | train FOLDER | evaluate FOLDER  (--help for each)";

    private static readonly Dictionary<string, (Func<JsonElement, string> Answer, string Help)> Verbs = new(StringComparer.Ordinal)
    {
        ["figures"] = (Figures,
            """
            figures < articles.jsonl > figures.jsonl

            Reads the figures of articles.
            in   {"id","url","published","place","title","text"}   id and text are needed; published is ISO 8601 with offset,
                 place is VN or an ISO 3166-2:VN code of the publisher
            out  {"id","relevant","sectors":[OECD-DAC codes],"figures":[{"indicator","value","high","unit","qualifier","stage","place","period":{"from","to"},
                 "coverage","donor","mentions":[{"start","end"}],"confidence",
                 "checks":[{"kind","with":{"start","end"},"expected","found","held"}]}]}   offsets count UTF-16 units of the text as given;
                 text in NFD, TCVN3, VNI or VIQR is read as what it means, and the offsets still are those of the text as given
            A text may hold several articles with a line of ===== between two: each is read by itself.
            A line that cannot be read gives {"id","error"} in its place; nothing stops.
            """),
        ["quantities"] = (AllQuantities,
            """
            quantities < texts.jsonl > quantities.jsonl

            Reads every quantity and period of any Vietnamese text, whatever it counts.
            in   {"id","text","published"}   id and text are needed; published is ISO 8601, and "năm ngoái" needs it
            out  {"id","quantities":[{"kind","value","high","unit","qualifier","start","end"}],"periods":[{"from","to","start","end"}]}
            kind is number (unit null; also fractions: "một phần ba", "1/2"), money (ISO 4217; cents are parts of a dollar), percent (%), ordinal (unit null),
                 count (the noun as written; a classifier takes the word behind it along: "con bò"), or measure (m, km, m2, ha, kg, tấn, lít, độ C, km/h,
                 lần, tuổi, giờ, ngày, tháng, năm … as one spelling of each)
            value is in base units ("2 tỷ rưỡi" is 2500000000), high the upper end of a range, else null
            qualifier is exact, over (hơn), nearly (gần), about (khoảng), at_least (ít nhất), at_most (dưới, không quá) or range
            from, to are ISO dates, both included, null for an open end; without published, periods that need it are left out
            start, end count UTF-16 units of the text as given, from qualifier to unit
            Times of day, telephone numbers, document numbers, addresses and names with a number ("phường 5") are no quantities.
            A line that cannot be read gives {"id","error"} in its place; nothing stops.
            """),
        ["pages"] = (Pages,
            """
            pages < pages.jsonl > articles.jsonl

            Reads articles from HTML pages.
            in   {"id","url","html"}
            out  {"id","url","title","published","author","lead","text"}   unknown ones null; text is lead and body
            A page that cannot be read gives {"id","url","error"}, one without an article {"id","url","title","published","error"}: what it tells of
            itself to machines, or by its address, else null. Nothing stops.
            """),
        ["explain"] = (Explain,
            """
            explain < articles.jsonl

            For a person: every quantity of each article (input as for figures), whether it is a figure, and the rule behind each decision.
            """),
    };

    /// <summary>Runs a verb over standard input. 0, or 2 for wrong arguments.</summary>
    public static int Run(string[] arguments, Stream input, Stream output, TextWriter errors, FolderReader? folders = null)
    {
        if (!UnicodeCheck.Works)
        {
            errors.WriteLine(UnicodeCheck.Complaint);
            return 1;
        }
        if (arguments is ["--help" or "-h"])
        {
            using var help = Writer(output);
            help.WriteLine(Usage);
            return 0;
        }
        if (arguments.Length >= 1 && LearningCommands.Knows(arguments[0]))
        {
            using var table = Writer(output);
            return LearningCommands.Run(arguments, table, errors, folders ?? (_ => null));
        }
        if (arguments.Length == 0 || !Verbs.TryGetValue(arguments[0], out var verb) || (arguments.Length == 2 ? arguments[1] is not ("--help" or "-h") : arguments.Length > 2))
        {
            errors.WriteLine(arguments.Length == 0 ? Usage : $"unknown arguments: {string.Join(' ', arguments)}; {Usage}");
            return 2;
        }
        using var writer = Writer(output);
        if (arguments.Length == 2)
            writer.WriteLine(verb.Help);
        else
            Filter(input, writer, verb.Answer);
        return 0;
    }

    private static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    private static void Filter(Stream input, StreamWriter output, Func<JsonElement, string> answer)
    {
        foreach (var line in JsonLines.Read(input))
        {
            if (line.IsBlank)
                continue;
            output.WriteLine(line.Error is { } unread ? Error(null, line.Number, unread) : AnswerLine(line, answer));
        }
    }

    private static string AnswerLine(JsonLines.Line line, Func<JsonElement, string> answer)
    {
        string? id = null;
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return Error(null, line.Number, "not a JSON object");
            id = SourceLine.TextOf(document.RootElement, "id");
            return answer(document.RootElement);
        }
        catch (JsonException exception)
        {
            return Error(id, line.Number, $"invalid JSON at byte {exception.BytePositionInLine}");
        }
        catch (ArithmeticException)
        {
            // The reader bounds its numbers; if one slips through, it costs its line and no other.
            return Error(id, line.Number, "a number beyond all bounds");
        }
        catch (FormatException exception)
        {
            return Error(id, line.Number, exception.Message);
        }
        catch (InvalidOperationException)
        {
            // What the JSON reader says of a string that is no valid Unicode.
            return Error(id, line.Number, "a string is no valid Unicode");
        }
    }

    private static string Error(string? id, long line, string reason) =>
        JsonSerializer.Serialize(new { Id = id, Error = $"line {line}: {reason}" }, FigureJson.Options);

    private static string Figures(JsonElement line)
    {
        var source = SourceLine.Read(line);
        var reading = FigureReader.Read(source);
        return JsonSerializer.Serialize(new { source.Id, reading.Relevant, reading.Sectors, reading.Figures }, FigureJson.Options);
    }

    private static string AllQuantities(JsonElement line)
    {
        var source = SourceLine.Read(line);
        var reading = TextReading.Of(source.Text, source.Published);
        return JsonSerializer.Serialize(new { source.Id, reading.Quantities, reading.Periods }, FigureJson.Options);
    }

    private static string Explain(JsonElement line) => Explanation.Of(SourceLine.Read(line));

    private static string Pages(JsonElement line)
    {
        var id = SourceLine.TextOf(line, "id");
        var url = SourceLine.TextOf(line, "url");
        var html = SourceLine.TextOf(line, "html") ?? throw new FormatException("no \"html\"");
        var reading = PageReader.Read(html, Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null);
        if (reading.Article is not { } article)
            return Refused(id, url, reading);
        return JsonSerializer.Serialize(new { Id = id, Url = url, article.Title, article.Published, article.Author, article.Lead, Text = article.Body }, FigureJson.Options);
    }

    private static string Refused(string? id, string? url, PageReading reading)
    {
        var error = $"{WireName<UnreadableReason>.Of(reading.Reason!.Value)}: {reading.Detail}";
        return reading.Reason is UnreadableReason.NoArticle
            ? JsonSerializer.Serialize(new { Id = id, Url = url, Title = reading.DeclaredTitle, Published = reading.DeclaredPublished, Error = error }, FigureJson.Options)
            : JsonSerializer.Serialize(new { Id = id, Url = url, Error = error }, FigureJson.Options);
    }
}
