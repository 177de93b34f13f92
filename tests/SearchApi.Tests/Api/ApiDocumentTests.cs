using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Api;
using NgoNews.SearchApi.Tests.CrossCheck;
using NgoNews.SearchApi.Tests.Review;
using NgoNews.Store.Articles;

namespace NgoNews.SearchApi.Tests.Api;

/// <summary>The description of the API is whole and true: every example in it is answered, and every answer is as described.</summary>
public sealed class ApiDocumentTests(ApiDocumentTests.Served served) : IClassFixture<ApiDocumentTests.Served>
{
    /// <summary>Where NGONEWS_RECORD names the file src/SearchApi/Api/examples.json, the answers' examples are written anew.</summary>
    private static readonly string? Record = Environment.GetEnvironmentVariable("NGONEWS_RECORD");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An application that knows what the examples ask for.</summary>
    public sealed class Served : IAsyncLifetime
    {
        internal AppFixture App { get; } = new() { Configure = ReviewApp.Configure };

        internal JsonElement Document { get; private set; }

        internal string Text { get; private set; } = "";

        public async Task InitializeAsync()
        {
            await App.InitializeAsync();
            await App.Store.SaveAsync([Draft(ApiExamples.Article, "quangtri", 120_000_000_000), Draft("nhandan-0123456789abcdef", "nhandan", 121_000_000_000)], default);
            await App.Store.ReplaceTotalsAsync("official.csv", [Given.Total], default);
            await App.Projector.CaughtUpAsync(default);
            Text = await App.Client.GetStringAsync("/openapi/v1.json");
            Document = JsonDocument.Parse(Text).RootElement;
        }

        public Task DisposeAsync() => App.DisposeAsync();

        private static ArticleDraft Draft(string id, string portal, decimal value)
        {
            var quote = value == 120_000_000_000 ? "120 tỷ đồng" : "gần 121 tỷ đồng";
            var text = $"Năm 2023, tỉnh vận động được {quote} viện trợ y tế; Oxfam trao 2 tỷ đồng.";
            Mention At(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length);
            var total = Given.Figure with { Value = value, Qualifier = value == 120_000_000_000 ? Qualifier.Exact : Qualifier.Nearly, Mentions = [At(quote)] };
            return new ArticleDraft
            {
                Id = id,
                Url = $"https://{portal}.example/{id}",
                Portal = portal,
                Place = "VN-25",
                Title = "Quảng Trị: viện trợ phi chính phủ nước ngoài năm 2023",
                Text = text,
                Published = new DateTimeOffset(2024, 1, 10, 8, 0, 0, TimeSpan.FromHours(7)),
                ReadAt = new DateTimeOffset(2024, 1, 10, 9, 0, 0, TimeSpan.FromHours(7)),
                ReaderVersion = FigureReader.Version,
                Relevant = true,
                Sectors = ["121"],
                Figures = [total, total with { Coverage = Coverage.Part, Donor = "Oxfam", Value = 2_000_000_000, Qualifier = Qualifier.Exact, Mentions = [At("2 tỷ đồng")] }],
            };
        }
    }

    [Fact]
    public void A_reader_of_such_documents_finds_no_fault()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(served.Text, "json");

        Assert.NotNull(document);
        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.StartsWith("3.1", served.Document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_operation_says_what_it_does_and_how_it_fails()
    {
        Assert.Equal(Operations().Count, Operations().Select(o => o.Id).Distinct().Count());
        foreach (var operation in Operations())
        {
            Assert.NotEmpty(operation.Json.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.Json.GetProperty("tags").EnumerateArray());
            var responses = operation.Json.GetProperty("responses");
            Assert.All(responses.EnumerateObject(), answer => Assert.NotEmpty(answer.Value.GetProperty("description").GetString()!));
            foreach (var status in operation.Path.StartsWith("/api/", StringComparison.Ordinal) ? ["200", "414", "429", "500"] : new[] { "200", "500" })
                Assert.True(responses.TryGetProperty(status, out _), $"{operation.Id} says nothing of {status}");
            Assert.Equal(operation.Path.Split('{').Skip(1).Select(piece => piece.Split('}')[0].TrimStart('*')), operation.Parameters.Where(p => p.In == "path").Select(p => p.Name));
        }
    }

    [Fact]
    public void Every_parameter_and_every_answer_has_an_example_that_its_schema_allows()
    {
        var shape = new JsonShape(served.Document);
        foreach (var operation in Operations())
        {
            foreach (var parameter in operation.Parameters)
            {
                Assert.NotEmpty(parameter.Json.GetProperty("description").GetString()!);
                // Where a page begins depends on what is stored.
                if (operation.Id is "ListArticles" or "WatchArticles" && parameter.Name == "after")
                    continue;
                Assert.True(parameter.Json.TryGetProperty("example", out var example), $"{operation.Id} {parameter.Name} has no example");
                Assert.Empty(shape.Faults(parameter.Json.GetProperty("schema"), example, $"{operation.Id} {parameter.Name}"));
            }
            foreach (var (status, type, media) in operation.Answers.Where(a => a.Type.EndsWith("json", StringComparison.Ordinal) && a.Status != "503"))
            {
                Assert.True(media.TryGetProperty("example", out var example), $"{operation.Id} {status} {type} has no example; NGONEWS_RECORD writes them");
                Assert.Empty(shape.Faults(media.GetProperty("schema"), example, $"{operation.Id} {status}"));
            }
        }
    }

    [Fact]
    public async Task Every_example_is_answered_as_described()
    {
        var shape = new JsonShape(served.Document);
        var recorded = new JsonObject();
        // What is written is not seen in what is read, but in the list of what was written.
        foreach (var operation in Operations().OrderBy(o => o.Writes ? 1 : o.Id == "ReviewEvents" ? 2 : 0).ThenBy(o => o.Id == "ReviewVerdict" ? 0 : o.Id == "UndoReview" ? 2 : 1))
        {
            foreach (var address in operation.Addresses())
            {
                using var request = operation.Request(address);
                using var answer = await served.App.Client.SendAsync(request);
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                var type = answer.Content.Headers.ContentType!.MediaType!;
                var described = operation.Answers.Where(a => a.Status == "200").ToDictionary(a => a.Type, a => a.Media);
                Assert.True(described.ContainsKey(type), $"{address}: {type} is not described");
                if (!type.EndsWith("json", StringComparison.Ordinal))
                    continue;
                using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                var faults = string.Join("; ", shape.Faults(described[type].GetProperty("schema"), json.RootElement, address));
                Assert.True(faults.Length == 0, faults);
                // Asked again, what writes answers that it was written before.
                if (!operation.Writes || !recorded.ContainsKey(operation.Id))
                    recorded[operation.Id] = JsonNode.Parse(json.RootElement.GetRawText());
            }
        }
        if (Record is not null)
            await File.WriteAllTextAsync(Record, Shortened(recorded).ToJsonString(Readable) + "\n");
    }

    /// <summary>An example shows one of each.</summary>
    private static JsonNode Shortened(JsonNode node)
    {
        switch (node)
        {
            case JsonObject some:
                foreach (var (name, inner) in some.ToArray())
                {
                    if (inner is not null)
                        some[name] = Shortened(inner.DeepClone());
                }
                return some;
            case JsonArray list:
                return new JsonArray([.. list.Take(1).Select(item => item is null ? null : Shortened(item.DeepClone()))]);
            default:
                return node;
        }
    }

    private List<Operation> Operations() => [.. served.Document.GetProperty("paths").EnumerateObject()
        .SelectMany(path => path.Value.EnumerateObject().Select(method => new Operation(path.Name, method.Name, method.Value)))];

    private sealed record Parameter(string Name, string In, JsonElement Json);

    private sealed record Operation(string Path, string Method, JsonElement Json)
    {
        public string Id => Json.GetProperty("operationId").GetString()!;

        public IReadOnlyList<Parameter> Parameters => Json.TryGetProperty("parameters", out var all)
            ? [.. all.EnumerateArray().Select(p => new Parameter(p.GetProperty("name").GetString()!, p.GetProperty("in").GetString()!, p))] : [];

        public IEnumerable<(string Status, string Type, JsonElement Media)> Answers => Json.GetProperty("responses").EnumerateObject()
            .Where(answer => answer.Value.TryGetProperty("content", out _))
            .SelectMany(answer => answer.Value.GetProperty("content").EnumerateObject().Select(media => (answer.Name, media.Name, media.Value)));

        public bool Writes => Method != "get";

        /// <summary>With the example of what is sent; of a request that writes, each has a name of its own.</summary>
        public HttpRequestMessage Request(string address)
        {
            var request = new HttpRequestMessage(new HttpMethod(Method), address);
            if (Writes || Id == "ReviewEvents")
                request.Headers.Authorization = new("Bearer", ReviewApp.Reviewer);
            if (!Writes)
                return request;
            request.Headers.Add("Idempotency-Key", $"{Id} {address}"[..Math.Min(100, Id.Length + 1 + address.Length)]);
            var (type, body) = Json.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(media => (media.Name, media.Value.GetProperty("example"))).Single();
            request.Content = new StringContent(body.ValueKind == JsonValueKind.String ? body.GetString()! : body.GetRawText(), System.Text.Encoding.UTF8, type);
            return request;
        }

        /// <summary>Each parameter alone beside those that have to be there, then all together but for what picks a page.</summary>
        public IEnumerable<string> Addresses()
        {
            var given = Parameters.Where(p => p.In == "query" && p.Json.TryGetProperty("example", out _)).ToArray();
            var needed = given.Where(p => p.Json.GetProperty("description").GetString()!.EndsWith("; needed.", StringComparison.Ordinal)).ToArray();
            foreach (var alone in given.Except(needed))
            {
                // What a figure's time means hangs on these.
                var beside = alone.Name is "slot" ? given.Where(p => p.Name is "indicator" or "stage") : [];
                yield return Address([.. needed, .. beside, alone]);
            }
            // A question and what is like an article exclude each other.
            yield return Address([.. given.Where(p => p.Name is not ("after" or "id" or "like"))]);
            yield return Address(needed);
        }

        private string Address(IReadOnlyList<Parameter> parameters)
        {
            var path = Parameters.Where(p => p.In == "path").Aggregate(Path, (made, p) => made.Replace($"{{{p.Name}}}", Uri.EscapeDataString(Text(p)), StringComparison.Ordinal));
            return path + (parameters.Count == 0 ? "" : "?" + string.Join('&', parameters.Select(p => $"{p.Name}={Uri.EscapeDataString(Text(p))}")));
        }

        private static string Text(Parameter parameter)
        {
            var example = parameter.Json.GetProperty("example");
            return example.ValueKind == JsonValueKind.String ? example.GetString()! : example.GetRawText();
        }
    }
}
