using Microsoft.AspNetCore.Mvc;
using NgoNews.SearchApi.CrossCheck.Official;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages.Review;

/// <summary>Brings a file of official totals: tries it, or writes it.</summary>
internal sealed class TotalsModel(OfficialUpload upload, Wording say) : ReviewForm(say)
{
    /// <summary>What became of the file, or would; null before there is one.</summary>
    public OfficialOutcome? Outcome { get; private set; }

    public bool Stored { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? tep, CancellationToken cancellation)
    {
        if (tep is null)
            return Refuse(Say[Texts.UploadNoFile]);
        // Some browsers send the folder, too.
        var name = tep.FileName[(tep.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        if (upload.FaultOf(name) is { } fault)
            return Refuse(fault);
        var stream = tep.OpenReadStream();
        await using (stream.ConfigureAwait(false))
        {
            var content = await OfficialText.ReadAsync(stream, cancellation).ConfigureAwait(false);
            Stored = this["viec"] == "ghi";
            Outcome = Stored
                ? await upload.PutAsync(name, content, By.Author, By.Key, cancellation).ConfigureAwait(false)
                : await upload.TryAsync(name, content, cancellation).ConfigureAwait(false);
        }
        if (Outcome.Import is null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
