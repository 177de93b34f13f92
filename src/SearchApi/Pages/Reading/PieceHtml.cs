using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using NgoNews.SearchApi.Pages.Links;
using NgoNews.SearchApi.Pages.Words;

namespace NgoNews.SearchApi.Pages.Reading;

/// <summary>Writes pieces of text as HTML. Built of tags and encoded text only, never of markup in strings.</summary>
internal static class PieceHtml
{
    /// <summary>Every mention becomes a <c>mark</c> that leads to its figure in the list. What the link is called is in the page's language, the words are Vietnamese.</summary>
    public static IHtmlContent Of(IEnumerable<Piece> pieces, Wording say)
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece is MarkPiece mark)
                AppendLinked(html, mark, say);
            else
                html.Append(((PlainPiece)piece).Text);
        }
        return html;
    }

    /// <summary>A link may not stand in a link: words of one figure are the link, of several ones they are followed by one link each.</summary>
    private static void AppendLinked(HtmlContentBuilder html, MarkPiece mark, Wording say)
    {
        var beginning = mark.Beginning.ToArray();
        if (beginning is [var only] && only == mark)
        {
            var link = Link(mark, say);
            link.InnerHtml.AppendHtml(Mark(mark, say)).AppendHtml(Number(mark, say));
            html.AppendHtml(link);
            return;
        }
        html.AppendHtml(Mark(mark, say));
        foreach (var one in beginning)
        {
            var link = Link(one, say);
            link.InnerHtml.AppendHtml(Number(one, say));
            html.AppendHtml(link);
        }
    }

    private static TagBuilder Mark(MarkPiece piece, Wording say)
    {
        var mark = new TagBuilder("mark");
        if (say.Vietnamese is { } language)
            mark.Attributes["lang"] = language;
        mark.Attributes["data-mention"] = Anchors.Mark(piece.Figure.Row.Id, piece.Mention);
        if (!piece.Continued)
            mark.Attributes["id"] = Anchors.Mark(piece.Figure.Row.Id, piece.Mention);
        foreach (var inside in piece.Inside)
        {
            if (inside is MarkPiece inner)
                mark.InnerHtml.AppendHtml(Mark(inner, say));
            else
                mark.InnerHtml.Append(((PlainPiece)inside).Text);
        }
        return mark;
    }

    private static TagBuilder Link(MarkPiece mark, Wording say)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + Anchors.Figure(mark.Figure.Row.Id);
        link.AddCssClass("marked");
        if (say.Vietnamese is not null)
            link.Attributes["lang"] = say.Code;
        return link;
    }

    /// <summary>A number for the eye; who listens hears what it is the number of.</summary>
    private static TagBuilder Number(MarkPiece mark, Wording say)
    {
        var word = new TagBuilder("span");
        word.AddCssClass("unseen");
        word.InnerHtml.Append($" ({say[Texts.FigureWord]} ");
        var number = new TagBuilder("sup");
        number.InnerHtml.AppendHtml(word).Append(mark.Figure.Number.ToString(CultureInfo.InvariantCulture));
        var end = new TagBuilder("span");
        end.AddCssClass("unseen");
        end.InnerHtml.Append(")");
        number.InnerHtml.AppendHtml(end);
        return number;
    }
}
