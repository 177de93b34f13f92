using NgoNews.SearchApi.Search.Queries;

namespace NgoNews.SearchApi.Search.Answering;

/// <summary>The words that articles hold and how many articles hold each, in both forms.</summary>
internal interface IVocabulary
{
    /// <summary>So many words at most stand for a beginning or for a misspelled word: those of most articles.</summary>
    const int MostWords = 100;

    /// <summary>The words that a pattern stands for, those of most articles first.</summary>
    IEnumerable<QueryWord> Find(Pattern pattern);

    /// <summary>Words that differ in so many letters or tones at most.</summary>
    IEnumerable<(string Key, int Articles)> Near(QueryWord word, int edits);

    /// <summary>How many articles hold a word.</summary>
    int Articles(QueryWord word);
}
