using NgoNews.SearchApi.Search.Queries;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Snippets;

/// <summary>Tells whether a question asks for a number, so that its answer shows the sentence that states one.</summary>
internal static class FigureWords
{
    // "bao nhiêu tiền", "trị giá", "tổng vốn", "mấy khoản", "2,07 triệu USD"
    private const string Table = "nhiêu mấy tiền trị giá vốn kinh triệu tỷ tỉ usd khoản đoàn lượt tổng";

    private static readonly HashSet<string> Exact = [.. Table.Split(' ').Select(w => WordKey.Exact(w))];
    private static readonly HashSet<string> Folded = [.. Table.Split(' ').Select(w => WordKey.Folded(w))];

    public static bool AsksFigure(Question? question, SearchQuery query) =>
        query.Indicator is not null || (question is not null && question.Terms.Any(t => t.Boost > 0 && t.Alternatives[0].Words.Any(w => (w.Exact ? Exact : Folded).Contains(w.Key))));
}
