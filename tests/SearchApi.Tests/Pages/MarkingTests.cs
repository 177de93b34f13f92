using FsCheck.Fluent;
using NgoNews.Extractor.Figures;
using NgoNews.SearchApi.Pages.Reading;
using NgoNews.SearchApi.Tests.CrossCheck;

namespace NgoNews.SearchApi.Tests.Pages;

public sealed class MarkingTests
{
    private const string Letters = "Nguồn vốn: 16,38 triệu USD | 45 khoản.\nTổ chức ký kết 20 dự án.";

    [Fact]
    public void Whatever_overlaps_the_pieces_are_the_text_and_those_of_a_mention_its_words()
    {
        var spans = Gen.Choose(0, Letters.Length - 1).SelectMany(start => Gen.Choose(start + 1, Letters.Length).Select(end => new Mention(start, end)));
        Prop.ForAll(Gen.ListOf(spans).Where(list => list.Count <= 8).ToArbitrary(), mentions =>
        {
            var figures = mentions.Select((mention, at) => new NumberedFigure(at + 1, Given.Row(Given.Figure with { Mentions = [mention] }, id: at + 1))).ToArray();
            var lines = Letters.Split('\n');
            var marking = new Marking(Letters, figures);
            var pieces = marking.Cut(0, lines[0].Length).Concat(marking.Cut(lines[0].Length + 1, Letters.Length)).ToArray();

            Assert.Equal(lines[0] + lines[1], Words(pieces));
            foreach (var figure in figures)
            {
                var marked = Marks(pieces).Where(mark => mark.Figure == figure).ToArray();
                Assert.Equal(figure.Row.Figure.Mentions[0].In(Letters).Replace("\n", "", StringComparison.Ordinal), Words(marked));
                Assert.Equal(marked.Length == 0 ? 0 : 1, marked.Count(mark => !mark.Continued));
            }
        }).Holds();
    }

    [Fact]
    public void Rows_of_cells_are_a_table_and_one_such_line_is_not()
    {
        const string text = "15:31 | 22/10/2021\n\nHuyện | Số\nHướng Hóa | 7\n\n12 | 13\n14 | 15";

        var blocks = TextLayout.Of("Tiêu đề", text, []).Blocks;

        Assert.IsType<ParagraphBlock>(blocks[0]);
        Assert.True(Assert.IsType<TableBlock>(blocks[1]).HasHeader);
        Assert.False(Assert.IsType<TableBlock>(blocks[2]).HasHeader);
        Assert.Equal(3, blocks.Count);
    }

    private static string Words(IEnumerable<Piece> pieces) => string.Concat(pieces.Select(piece => piece is MarkPiece mark ? Words(mark.Inside) : ((PlainPiece)piece).Text));

    private static IEnumerable<MarkPiece> Marks(IEnumerable<Piece> pieces) =>
        pieces.OfType<MarkPiece>().SelectMany(mark => Marks(mark.Inside).Prepend(mark));
}
