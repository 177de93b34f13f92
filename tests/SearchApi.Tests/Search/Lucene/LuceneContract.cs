using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.Search.Contract;

namespace NgoNews.SearchApi.Tests.Search.Lucene;

public sealed class LuceneKeeping : KeepingContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}

public sealed class LuceneWords : WordContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}

public sealed class LuceneQueries : QueryContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}

public sealed class LuceneFacets : FacetContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}

public sealed class LucenePages : PageContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}

public sealed class LuceneHits : HitContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => LuceneIndexTests.Open(folder);
}
