namespace NgoNews.SearchApi.Search.Queries;

/// <summary>Words that questions are built with and that say nothing of what is asked for.</summary>
internal static class LightWords
{
    private const string Table =
        """
        ai bao biết bởi các cái cho chưa có cùng của do đã đang đâu đây để đến đó được gì hay hãy hoặc hỏi khi không là
        lúc mà mấy một nào này nhiêu như những ở qua ra rằng sao sẽ tại thế thì theo trong từ và vậy vào về vì với
        """;

    private static readonly HashSet<string> Exact = [];
    private static readonly HashSet<string> Folded = [];

    static LightWords()
    {
        foreach (var word in Table.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => TypedWord.Of(w)))
        {
            Exact.Add(word.Exact);
            Folded.Add(word.Folded);
        }
    }

    public static bool Contains(TypedWord word) => word.Marked || word.Meant ? Exact.Contains(word.Exact) : Folded.Contains(word.Folded);
}
