using System.Globalization;
using System.Text;

namespace NgoNews.SearchApi.Export;

/// <summary>The README in the data package.</summary>
internal static class PackageReadme
{
    public static string Text(DateTimeOffset made)
    {
        var text = new StringBuilder($"""
            # Foreign-NGO aid to Vietnam as the press reports it

            Made {FigureColumns.Instant(made)} by NgoNews. `datapackage.json` describes every column (Frictionless Data Package); `provenance.json` says what made the data.

            | file | holds |
            |---|---|

            """);
        foreach (var table in TableSchema.Tables)
            text.Append(CultureInfo.InvariantCulture, $"| `{ExportFiles.NameOf(table.File)}` | {table.Title} |\n");
        return text.Append("""

            - A figure is what a source claims. `sentence`, `quotes` and `mentions` say where it was read; `articles.csv` has the article under `article_id`.
            - Rows with `sample` true (in `series.csv` `DATA_KIND` SAMPLE) are invented. Never add them to the others.
            - Do not add up figures: many articles tell the same number, wholes hold their parts, and what came up to a day holds what came before. `series.csv` has one number
              for each time, taken from the reading that most independent sources agree with, and says why; parts are added up only where they are distinct.
            - Numbers are hedged and rounded: `LOW_BOUND` and `HIGH_BOUND` say what they can mean.
            - UTF-8, RFC 4180. Text that a spreadsheet would run as a formula begins with an apostrophe.
            """).ToString();
    }
}
