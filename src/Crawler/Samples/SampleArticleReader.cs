using NgoNews.Crawler.Portals;

namespace NgoNews.Crawler.Samples;

/// <summary>Reads an article file: front matter between two lines of <c>---</c>, then the body.</summary>
internal static class SampleArticleReader
{
    /// <summary>What the annotation of the corpus needs, and serving does not.</summary>
    private static readonly string[] Annotation = ["relevant", "kind", "syndicated_from"];

    public static SampleArticle? Read(string text, string file, List<string> errors)
    {
        text = text.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
        {
            errors.Add($"{file}:1: no front matter between two lines of ---");
            return null;
        }
        var before = errors.Count;
        if (YamlFields.Parse(text[4..end], file, errors, lineOffset: 1) is not { } fields) return null;
        var article = Read(fields, text[(end + 5)..]);
        foreach (var name in Annotation) fields.Text(name);
        fields.Finish();
        if (article.Correction is { } c && Times(c.Old, article.Title) + Times(c.Old, article.Lead) + Times(c.Old, article.Body) != 1)
            fields.Error("correction", $"correction: “{c.Old}” does not stand exactly once");
        return errors.Count == before ? article : null;
    }

    private static SampleArticle Read(YamlFields fields, string body) => new()
    {
        Id = fields.Required("id"),
        Slug = fields.Required("slug"),
        Section = fields.Required("section"),
        Title = fields.Required("title"),
        Lead = fields.Text("lead"),
        Author = fields.Text("author"),
        Source = fields.Text("source"),
        Published = fields.Required("published").Length > 0 ? fields.Moment("published") ?? default : default,
        ImageCaption = fields.Text("image_caption"),
        Views = fields.Text("views"),
        Related = fields.Texts("related"),
        Attachments = [.. fields.Maps("attachments").Select(Attachment)],
        Tags = fields.Texts("tags"),
        Decomposed = fields.Flag("nfd"),
        Correction = Correction(fields.Map("correction")),
        Body = body,
    };

    private static SampleFile Attachment(YamlFields fields)
    {
        var result = new SampleFile(fields.Required("name"), fields.Required("url"), fields.Text("file"));
        fields.Finish();
        return result;
    }

    private static SampleCorrection? Correction(YamlFields? fields)
    {
        if (fields is null) return null;
        var result = new SampleCorrection(fields.Moment("at") ?? default, fields.Required("replace"), fields.Required("with"));
        fields.Finish();
        return result;
    }

    private static int Times(string part, string? text) => part.Length == 0 || text is null ? 0 : text.Split(part).Length - 1;
}
