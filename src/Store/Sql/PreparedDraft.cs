using NgoNews.Store.Articles;
using NgoNews.Store.Copies;
using NgoNews.Store.Figures;

namespace NgoNews.Store.Sql;

/// <summary>A draft, and what can be told of it before it is the writer's turn: whoever else wants to write waits for what is told in between.</summary>
internal sealed class PreparedDraft(ArticleDraft draft)
{
    private readonly Lazy<(CopyText Text, long[] Bands, byte[] Sketch)> _compared = new(() =>
    {
        var text = CopyText.Of(draft.Title, draft.Text);
        var (bands, sketch) = CopyBands.Read(text);
        return (text, [.. bands.Distinct()], sketch);
    });

    private readonly Lazy<string[]> _sentences = new(() => [.. draft.Figures.Select(figure => EvidenceSentence.Around(draft.Text, figure.Mentions[0]))]);

    public ArticleDraft Draft => draft;

    public string ContentHash { get; } = Articles.ContentHash.Of(draft.Title, draft.Text);

    public string ReadingHash { get; } = Articles.ReadingHash.Of(draft);

    /// <summary>What copies are told by.</summary>
    public CopyText Text => _compared.Value.Text;

    public long[] Bands => _compared.Value.Bands;

    public byte[] Sketch => _compared.Value.Sketch;

    /// <summary>One a figure, around its first mention.</summary>
    public IReadOnlyList<string> Sentences => _sentences.Value;

    /// <summary>Reads all of it now, as storing a new article will want it.</summary>
    public void ReadAhead() => _ = (_compared.Value, _sentences.Value);
}
