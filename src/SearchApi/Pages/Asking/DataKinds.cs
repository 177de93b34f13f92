using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Asking;

/// <summary>Real and sample data never share a number, so a page that counts shows one kind: the one asked for, else real data, unless there is none yet.</summary>
internal static class DataKinds
{
    /// <summary>Is sample data to be shown?</summary>
    public static async Task<bool> SampleAsync(this IStore store, Fields fields, CancellationToken cancellation)
    {
        if (fields.Flag("sample", Texts.DataKind) is { } asked)
            return asked;
        var real = await store.FindFiguresAsync(new FigureQuery { Sample = false, Limit = 1 }, cancellation).ConfigureAwait(false);
        return real.Items.Count == 0 && (await store.FindFiguresAsync(new FigureQuery { Sample = true, Limit = 1 }, cancellation).ConfigureAwait(false)).Items.Count > 0;
    }
}
