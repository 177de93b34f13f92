using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.TokenAttributes;
using NgoNews.SearchApi.Search.Words;

namespace NgoNews.SearchApi.Search.Lucene;

/// <summary>The words of a text under the forms that every engine knows them by (<see cref="WordKey"/>): exactly, or without their marks.</summary>
internal sealed class KeyAnalyzer(bool folded) : Analyzer
{
    /// <summary>For all fields of an article: those of <see cref="LuceneFields.Folded"/> without marks.</summary>
    public static Analyzer OfFields() =>
        new PerFieldAnalyzerWrapper(new KeyAnalyzer(folded: false), LuceneFields.Folded.ToDictionary(field => field, Analyzer (_) => new KeyAnalyzer(folded: true)));

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) => new(new KeyTokenizer(reader, folded));

    private sealed class KeyTokenizer : Tokenizer
    {
        private readonly bool _folded;
        private readonly ICharTermAttribute _term;
        private readonly char[] _key = new char[WordKey.MaxLength];
        private string _text = "";
        private int _at;

        public KeyTokenizer(TextReader input, bool folded)
            : base(input)
        {
            _folded = folded;
            _term = AddAttribute<ICharTermAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            (_text, _at) = (m_input.ReadToEnd(), 0);
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!WordScanner.TryNext(_text, _at, out var word))
                return false;
            var letters = _text.AsSpan(word.Start, word.End - word.Start);
            _term.CopyBuffer(_key, 0, _folded ? WordKey.WriteFolded(letters, _key) : WordKey.WriteExact(letters, _key));
            _at = word.End;
            return true;
        }
    }
}
