using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NgoNews.Extractor.Text;

namespace NgoNews.Bench;

/// <summary>Sentences a second of the filter <c>figures</c>, JSON in and JSON out, on one core.</summary>
internal static class Throughput
{
    private const int Copies = 10;

    internal static void Run(TextWriter output)
    {
        var articles = Samples.Articles();
        var sentences = articles.Sum(a => Extractor.Text.Sentences.Read(a.Text, Tokenizer.Read(a.Text)).Count);
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var lines = string.Join('\n', articles.Select(a => JsonSerializer.Serialize(new { id = a.Id, published = a.Published, place = a.Place, title = a.Title, text = a.Text }, options)));
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat(lines, Copies)));
        Extractor.CommandLine.Run(["figures"], new MemoryStream(Encoding.UTF8.GetBytes(lines)), Stream.Null, TextWriter.Null);
        for (var run = 1; run <= 3; run++)
        {
            var clock = Stopwatch.StartNew();
            Extractor.CommandLine.Run(["figures"], new MemoryStream(input), Stream.Null, TextWriter.Null);
            Line(output, $"{sentences * Copies} sentences, {input.Length / 1_000_000} MB in {clock.Elapsed.TotalSeconds:F2} s: {sentences * Copies / clock.Elapsed.TotalSeconds:F0} sentences/s");
        }
    }
}
