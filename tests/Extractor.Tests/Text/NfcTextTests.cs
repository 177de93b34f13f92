using System.Text;
using FsCheck.Fluent;
using NgoNews.Extractor.Text;

namespace NgoNews.Extractor.Tests.Text;

/// <summary>A normalised text knows where it came from.</summary>
public class NfcTextTests
{
    private static readonly string[] Pieces = ["việ", "e\u0323\u0302", "o\u031b\u0323", "a", "1", " ", "\u0301", "\uD83D\uDE00", "\uD800", "\uDC00", "\uFFFE", "가", "\u1100\u1161", "\u212B", "ﬁ"];

    [Fact]
    public void It_is_nfc_and_offsets_climb_inside_the_given_text() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Pieces)).Select(p => string.Concat(p)).ToArbitrary(), given =>
        {
            var text = NfcText.From(given);
            var offsets = Enumerable.Range(0, text.Value.Length + 1).Select(text.ToGiven).ToList();
            return offsets[^1] == given.Length && offsets.Zip(offsets.Skip(1)).All(p => p.First <= p.Second) && offsets[0] == 0;
        }).Holds();

    [Fact]
    public void A_word_in_decomposed_letters_is_found_where_it_stands()
    {
        var given = "Tỉnh nhận viện trợ.".Normalize(NormalizationForm.FormD);
        var text = NfcText.From(given);
        var at = text.Value.IndexOf("viện trợ", StringComparison.Ordinal);
        Assert.Equal("viện trợ".Normalize(NormalizationForm.FormD), given[text.ToGiven(at)..text.ToGiven(at + "viện trợ".Length)]);
    }

    [Fact]
    public void What_cannot_be_normalised_becomes_the_replacement_character()
    {
        foreach (var (given, expected) in new[] { ("a\uD800b", "a\uFFFDb"), ("\uDC00\uD800", "\uFFFD\uFFFD"), ("e\u0301\uFFFE", "é\uFFFD"), ("😀", "😀") })
        {
            Assert.Equal(expected, NfcText.From(given).Value);
            Assert.Equal(expected, NfcText.Normalize(given));
        }
    }
}
