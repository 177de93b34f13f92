using System.Text.Json;
using NgoNews.Extractor.Text;
using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.Search.Retrieval;

namespace NgoNews.Bench;

/// <summary>A public set of questions and the passages that answer them, in the form of SQuAD (<c>data[].paragraphs[].{context, qas[].question}</c>), as XQuAD and UIT-ViQuAD have it.</summary>
internal static class QuestionFile
{
    /// <summary>Its passages, each an article on anything, and its questions.</summary>
    /// <param name="path">The file.</param>
    /// <param name="titled">Passages carry the title of the article they were cut from; else none.</param>
    public static (IReadOnlyList<IndexedArticle> Passages, IReadOnlyList<Judged> Questions) Read(string path, bool titled)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var (passages, questions, known) = (new List<IndexedArticle>(), new List<Judged>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var article in json.RootElement.GetProperty("data").EnumerateArray())
        {
            var title = titled && article.TryGetProperty("title", out var named) ? named.GetString()!.Replace('_', ' ') : "";
            foreach (var paragraph in article.GetProperty("paragraphs").EnumerateArray())
            {
                var text = NfcText.Normalize(paragraph.GetProperty("context").GetString()!);
                if (!known.TryGetValue(text, out var id))
                {
                    known.Add(text, id = $"passage-{passages.Count}");
                    passages.Add(new IndexedArticle(id, NfcText.Normalize(title), text, "import", null, null, Relevant: false, Sample: false, [], [], []));
                }
                questions.AddRange(paragraph.GetProperty("qas").EnumerateArray().Where(IsAnswered)
                    .Select(q => new Judged(NfcText.Normalize(q.GetProperty("question").GetString()!), [id])));
            }
        }
        return (passages, questions);
    }

    private static bool IsAnswered(JsonElement question) => !question.TryGetProperty("is_impossible", out var impossible) || !impossible.GetBoolean();
}
