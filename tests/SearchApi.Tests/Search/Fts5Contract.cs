using NgoNews.SearchApi.Search;
using NgoNews.SearchApi.Tests.Search.Contract;

namespace NgoNews.SearchApi.Tests.Search;

public sealed class Fts5Keeping : KeepingContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}

public sealed class Fts5Words : WordContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}

public sealed class Fts5Queries : QueryContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}

public sealed class Fts5Facets : FacetContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}

public sealed class Fts5Pages : PageContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}

public sealed class Fts5Hits : HitContract
{
    protected override Task<ISearchIndex> OpenAsync(string folder) => Fts5IndexTests.Open(folder);
}
