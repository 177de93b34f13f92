using NgoNews.Extractor.Figures;
using NgoNews.Extractor.Text;
using NgoNews.Extractor.Text.Legacy;

namespace NgoNews.Extractor.Tests.Text.Legacy;

public class LegacyTextTests
{
    private const string Sentence = "Việt Nam tiếp nhận viện trợ phi chính phủ nước ngoài, các tổ chức đã hỗ trợ nhiều dự án ở vùng sâu vùng xa, giúp đỡ người nghèo";

    public static TheoryData<string> Names => [.. Typewriter.Names];

    [Theory]
    [InlineData("TCVN3 (ABC)", "ViÖt Nam tiÕp nhËn viÖn trî phi chÝnh phñ n\u00ADíc ngoµi, c¸c tæ chøc ®· hç trî nhiÒu dù ¸n ë vïng s©u vïng xa, gióp ®ì ng\u00ADêi nghÌo")]
    [InlineData("VNI", "Vieät Nam tieáp nhaän vieän trôï phi chính phuû nöôùc ngoaøi, caùc toå chöùc ñaõ hoã trôï nhieàu döï aùn ôû vuøng saâu vuøng xa, giuùp ñôõ ngöôøi ngheøo")]
    [InlineData("VIQR", "Vie^.t Nam tie^'p nha^.n vie^.n tro+. phi chi'nh phu? nu+o+'c ngoa`i, ca'c to^? chu+'c dda~ ho^~ tro+. nhie^`u du+. a'n o+? vu`ng sa^u vu`ng xa, giu'p ddo+~ ngu+o+`i nghe`o")]
    [InlineData("VIQR", "Vie^.t Nam tie^'p nha^.n vie^.n tro*. phi chi'nh phu? nu*o*'c ngoa`i, ca'c to^? chu*'c dda~ ho^~ tro*. nhie^`u du*. a'n o*? vu`ng sa^u vu`ng xa, giu'p ddo*~ ngu*o*`i nghe`o")]
    [InlineData("VISCII", "Vi®t Nam tiªp nhn vi®n trþ phi chính phü ½c ngoài, các t± chÑc ğã h² trþ nhi«u dñ án · vùng sâu vùng xa, giúp ğÞ ng¶i nghèo")]
    [InlineData("UTF-8 encoded twice", "Viá»‡t Nam tiáº¿p nháº\u00ADn viá»‡n trá»£ phi chÃ\u00ADnh phá»§ nÆ°á»›c ngoÃ\u00A0i, cÃ¡c tá»• chá»©c Ä‘Ã£ há»— trá»£ nhiá»\u0081u dá»± Ã¡n á»Ÿ vÃ¹ng sÃ¢u vÃ¹ng xa, giÃºp Ä‘á»¡ ngÆ°á»\u009Di nghÃ¨o")]
    public void What_the_web_holds_is_recognised_and_read(string name, string given)
    {
        if (name == "VISCII")
            given = Typewriter.Write(Sentence, name);
        Assert.Equal(name, LegacyText.Recognise([given], isNamed: false)?.Encoding.Name);
        Assert.Equal(Sentence, NfcText.Decode(given).Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_letter_comes_back(string name)
    {
        var encoding = LegacyEncoding.All.Single(e => e.Name == name);
        foreach (var letter in Typewriter.Letters)
            Assert.Equal($"x{letter}x", encoding.Convert(Typewriter.Write($"x{letter}x", name)).Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_article_of_the_samples_comes_back(string name)
    {
        foreach (var article in Corpus.Samples())
        {
            // A capital without a code of its own comes back small: that is the font's doing. And these encodings have no curved quotes and no ².
            var text = name is "TCVN3 (ABC)" or "VPS" ? article.Text.ToLowerInvariant() : article.Text;
            text = name is "VISCII" or "VPS" ? string.Concat(text.Select(c => c is (>= '\u2013' and <= '\u2026') or '²' ? '-' : c)) : text;
            var back = NfcText.Decode(Typewriter.Write(text, name)).Value;
            // In VIQR a full stop behind a vowel may be a tone, and nothing tells.
            var (words, wrong) = (text.Split(' ').Zip(back.Split(' ')), name == "VIQR" ? text.Length / 150 : 0);
            Assert.True(words.Count(w => w.First != w.Second) <= wrong, $"{article.Id}: {string.Join(", ", words.Where(w => w.First != w.Second).Take(9))}");
        }
    }

    [Fact]
    public void Between_capitals_a_small_letter_is_a_capital() =>
        Assert.Equal("UBND TỈNH PHÚ THỌ tiếp nhận viện trợ của các tổ chức", NfcText.Decode("UBND TØNH PHó THä tiÕp nhËn viÖn trî cña c¸c tæ chøc").Value);

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_are_read_where_they_stand_in_the_text_as_given(string name)
    {
        const string Text = "Năm 2023, tỉnh tiếp nhận 21 khoản viện trợ phi chính phủ nước ngoài, tổng giá trị cam kết hơn 2,5 triệu USD của các tổ chức quốc tế đã được đồng ý để hỗ trợ những hộ dễ bị tổn thương.";
        var given = Typewriter.Write(Text.ToLowerInvariant(), name);
        var read = FigureReader.Read(Of(Text.ToLowerInvariant())).Figures;
        var figures = FigureReader.Read(Of(given) with { Title = Typewriter.Write("viện trợ phi chính phủ nước ngoài", name) }).Figures;
        Assert.NotEmpty(read);
        Assert.Equal(read.Select(f => (f.Value, f.Indicator, f.Stage, f.Period)), figures.Select(f => (f.Value, f.Indicator, f.Stage, f.Period)));
        Assert.All(figures.SelectMany(f => f.Mentions), m => Assert.Matches("^(21|[^ ]* ?2,5)", given[m.Start..m.End]));
    }

    [Fact]
    public void Lines_in_unicode_among_others_stay()
    {
        var given = $"{Sentence}.\n{Typewriter.Write(Sentence, "TCVN3 (ABC)")}.\nCác dự án: Café Müller, 5°C.\n";
        Assert.Equal($"{Sentence}.\n{Sentence}.\nCác dự án: Café Müller, 5°C.\n", NfcText.Decode(given).Value);
    }

    [Theory]
    [InlineData("L'été dernier, la coopération décentralisée a été présentée à l'Assemblée : « déjà vu », où l'on répète les mêmes idées très générales, çà et là, dès maintenant, sans intérêt ; né à Orléans, Noël, naïf, maïs, hôpital, forêt")]
    [InlineData("Die Möglichkeiten für Förderung der Dörfer wären größer, wenn über die Höhe der Zuschüsse früher entschieden würde; München, Köln, Düsseldorf, Übermut, ähnlich, schön, müde, böse, süß, Tür, Öl")]
    [InlineData("La cooperación española está aquí: año, niño, señor, mañana, también, sí, más, qué, él, tú, día, país, público, ¿cómo?, ¡así!, según, canción")]
    [InlineData("Smørrebrød på gården, æbler, øl og brød, når året går, må vi få lov; så bliver blå også grå, når mænd og kvinder går på tømmerflåder")]
    [InlineData("Příliš žluťoučký kůň úpěl ďábelské ódy, ¾ ½ ± µm © 2024 ® ™ § 12 ¶ 3 £5 ¥6 «x» ¹ ² ³ ª º")]
    [InlineData("x = a^2 + b^2; y = e^(i*t); if (a? b: c) { do+=1; o+'x' } the^ ^caret^ e^. u+1 o+2 http://a.example/a?b=c&d=e. Who? Me. To do. So be it? Yes, go.")]
    [InlineData("Tỉnh đã tiếp nhận 21 khoản viện trợ; nhiệt độ 25°C, diện tích 5 m², «Ngôi nhà chung» © 2024, Müller, Société Générale, Škoda, piñata, 5 µm, Phöbus, Bäcker")]
    [InlineData("Ðề án được duyệt")]
    [InlineData("")]
    [InlineData("^^^^^^^^ µµµµµµµµ ÖÖÖÖ ¸¸¸¸ \u00AD\u00AD\u00AD\u00AD")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Equal(NfcText.Normalize(text), NfcText.Decode(text).Value);

    [Fact]
    public void No_article_in_unicode_is_taken_for_another_encoding() =>
        Assert.All(Corpus.Samples().Concat(Corpus.Gold(Corpus.GoldFolder("train")).Select(a => a.Source)), a => Assert.Null(LegacyText.Recognise(a.Text.Split('\n'), isNamed: true)));

    private static SourceArticle Of(string text) => new("x", null, PublishedDate.Parse(Sample.Day), "VN-33", "viện trợ phi chính phủ nước ngoài", text);

    [Fact]
    public void A_word_without_end_has_lost_no_letters() =>
        Assert.False(LegacyText.HasLostLetters(new string('a', 40) + "ợ" + new string('b', 40)));
}
