using FsCheck.Fluent;
using NgoNews.Extractor.Text;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Tests.Text.Legacy;

public class SyllableTests
{
    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("Quốc", true)]
    [InlineData("GÌN", true)]
    [InlineData("gì", true)]
    [InlineData("khuỷu", true)]
    [InlineData("ở", true)]
    [InlineData("viÖt", false)]
    [InlineData("nớc", false)]
    [InlineData("hòc", false)]
    [InlineData("été", false)]
    [InlineData("für", false)]
    public void Syllables_are_told_from_other_words(string word, bool isOne) => Assert.Equal(isOne, Syllable.IsOne(word));

    [Fact]
    public void Nearly_every_marked_word_of_an_article_is_one()
    {
        var words = Corpus.Samples().SelectMany(a => Tokenizer.Read(a.Text).Where(t => t.Kind == TokenKind.Word).Select(t => a.Text[t.Start..t.End])).Where(w => w.Any(c => c > 127)).ToList();
        var others = words.Where(w => !Syllable.IsOne(w)).Distinct().ToList();
        Assert.True(words.Count(w => !Syllable.IsOne(w)) * 500 < words.Count, string.Join(' ', others));
    }

    [Fact]
    public void Any_string_is_decoded_and_maps_back() =>
        Prop.ForAll(Gen.Elements("ViÖt ", "n\u00ADíc ", "tie^'p ", "vieän ", "Viá»‡t ", "trợ ", "Ã ", "\n", "\uD800", "e\u0301", "\u00E1\u00BB", "µ", "A\u0301\u0301", "😀", "ð", "ò").ListOf().Select(p => string.Concat(p)).ToArbitrary(), given =>
        {
            var text = NfcText.Decode(given);
            var places = Enumerable.Range(0, text.Value.Length + 1).Select(text.ToGiven).ToList();
            return text.Value.IsNormalized() && places.SequenceEqual(places.Order()) && places.TrueForAll(p => p >= 0 && p <= given.Length);
        }).Holds();
}
