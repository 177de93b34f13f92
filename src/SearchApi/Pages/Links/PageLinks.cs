using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using NgoNews.SearchApi.Pages.Asking;
using NgoNews.SearchApi.Pages.Citing;
using NgoNews.SearchApi.Pages.Words;
using NgoNews.Store.Figures;

namespace NgoNews.SearchApi.Pages.Links;

/// <summary>Addresses of pages. All of them keep the language, so that it lasts without cookies too.</summary>
internal sealed class PageLinks(Wording say, IHttpContextAccessor http)
{
    public const string Front = "/";
    public const string Search = "/tim-kiem";
    public const string Figures = "/so-lieu";
    public const string CrossCheck = "/doi-chieu";
    public const string Statistics = "/thong-ke";
    public const string Ranking = "/thong-ke/xep-hang";
    public const string Multiples = "/thong-ke/cac-tinh";
    public const string Coverage = "/thong-ke/do-phu";
    public const string Places = "/dia-phuong";
    public const string Donors = "/nha-tai-tro";
    public const string Portals = "/thu-thap";
    public const string Portal = "/nguon";
    public const string Archived = "/luu-tru";
    public const string Citation = "/trich-dan";
    public const string About = "/gioi-thieu";
    public const string Method = "/phuong-phap";
    public const string Error = "/loi";
    public const string Matrix = "/doi-chieu/ma-tran";
    public const string Total = "/doi-chieu/tong-so";
    public const string Review = "/xem-lai";
    public const string ReviewFigure = "/xem-lai/so-lieu";
    public const string ReviewCopies = "/xem-lai/ban-sao";
    public const string ReviewVerdict = "/xem-lai/ket-luan";
    public const string ReviewTotals = "/xem-lai/tong-so";
    public const string ReviewHistory = "/xem-lai/lich-su";
    public const string ReviewUndo = "/xem-lai/hoan-tac";
    public const string SignIn = "/xem-lai/dang-nhap";
    public const string SignOut = "/xem-lai/dang-xuat";

    /// <summary>The parameters of paging: another question begins on its first page.</summary>
    public static readonly IReadOnlyList<string> PagingParameters = ["after", "trang"];

    /// <summary>A page with parameters; those without a value are left out.</summary>
    public string To(string path, params (string Name, string? Value)[] parameters)
    {
        var address = new StringBuilder(path);
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        IEnumerable<(string, string?)> all = say.Language == Language.English ? parameters.Append((LanguageCode.Parameter, say.Code)) : parameters;
        foreach (var (name, value) in all)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        return address.ToString();
    }

    /// <summary>The page that the request asked for, with some parameters changed (null: taken away), from its first results on.</summary>
    public string Here(params (string Name, string? Value)[] changes)
    {
        var kept = Request.Query
            .Where(p => p.Key != LanguageCode.Parameter && !PagingParameters.Contains(p.Key) && !Array.Exists(changes, c => c.Name == p.Key))
            .Select(p => (p.Key, (string?)p.Value.ToString()));
        return To(Path, [.. kept.Concat(changes)]);
    }

    /// <summary>The same page in a language.</summary>
    public string InLanguage(Language language)
    {
        var parameters = Request.Query.Where(p => p.Key != LanguageCode.Parameter)
            .SelectMany(p => p.Value, (p, value) => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(value ?? "")}")
            .Append($"{LanguageCode.Parameter}={LanguageCode.Of(language)}");
        return $"{Path}?{string.Join('&', parameters)}";
    }

    /// <summary>An endpoint's answer as CSV, with the fields that it shares with the page.</summary>
    public static string Csv(string endpoint, Fields fields, params string[] shared) => endpoint + QueryString.Create(
        Shared(fields, shared).Append(KeyValuePair.Create("format", (string?)"csv")));

    /// <summary>The same as JSON.</summary>
    public static string Api(string endpoint, Fields fields, params string[] shared) => endpoint + QueryString.Create(Shared(fields, shared));

    /// <summary>An article, at one of its versions where that is not the current one.</summary>
    public string Article(string id, int? version = null, string fragment = "") =>
        To(ArticleAddress.Of(id), ("ban", version?.ToString(CultureInfo.InvariantCulture))) + fragment;

    /// <summary>An archived page, as it was fetched.</summary>
    public static string ArchivedPage(string id) => $"{Archived}/{Uri.EscapeDataString(id)}";

    /// <summary>The citation of an article as a file.</summary>
    public static string CitationOf(string id, int? version, string form) => $"{Citation}/{Uri.EscapeDataString(id)}"
        + QueryString.Create([KeyValuePair.Create(CitationDownload.Form, (string?)form), .. version is { } ban ? [KeyValuePair.Create("ban", (string?)ban.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string?>>()]);

    /// <summary>A total with its sources.</summary>
    public string TotalOf(string id) => To($"{Total}/{Uri.EscapeDataString(id)}");

    /// <summary>The same for programs.</summary>
    public static string TotalApi(string id) => $"/api/cross-check/totals/{Uri.EscapeDataString(id)}";

    /// <summary>A portal with its news.</summary>
    public string PortalOf(string id) => To($"{Portal}/{Uri.EscapeDataString(id)}");

    /// <summary>A place with what is known of it.</summary>
    public string PlaceOf(string code, bool? sample = null) => To($"{Places}/{code}", ("sample", Word(sample)));

    /// <summary>A donor with what is known of it.</summary>
    public string DonorOf(string name, bool? sample = null) => To($"{Donors}/{Uri.EscapeDataString(name)}", ("sample", Word(sample)));

    private static string? Word(bool? flag) => flag switch { true => "true", false => "false", _ => null };

    /// <summary>The words of a figure in its article.</summary>
    public string Evidence(FigureRow row) => Article(row.ArticleId, fragment: "#" + Anchors.Mark(row.Id, 0));

    private static IEnumerable<KeyValuePair<string, string?>> Shared(Fields fields, string[] names) =>
        names.Where(name => fields[name] is not null).Select(name => KeyValuePair.Create(name, fields[name]));

    /// <summary>The path as it was sent: an error page stands in for another one, and an article's id must stay encoded as it was.</summary>
    private string Path
    {
        get
        {
            var sent = Request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?', 2)[0];
            // "//host/" would lead away.
            return sent is ['/', not ('/' or '\\'), ..] ? sent : Front;
        }
    }

    private HttpRequest Request => http.HttpContext!.Request;
}
