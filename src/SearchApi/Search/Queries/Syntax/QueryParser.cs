namespace NgoNews.SearchApi.Search.Queries.Syntax;

/// <summary>Reads Lucene's classic syntax as far as a person uses it; whatever is none is words and punctuation.</summary>
/// <remarks>
/// OR binds least, then AND, then words beside each other: <c>viện trợ OR tài trợ</c> is one expression or the other, not "trợ or tài". NOT takes the
/// words behind it as a phrase, + and - the one expression that they touch. A question with brackets, quotation marks and colons is words.
/// </remarks>
internal sealed class QueryParser
{
    private readonly QueryText _text;
    private readonly Brackets _brackets;
    private readonly FieldValues _values;
    private bool _precise;

    private QueryParser(string text)
    {
        _text = new QueryText(text);
        _brackets = new Brackets(text);
        _values = new FieldValues(_text, _brackets);
    }

    /// <summary>The tree of a text that is not blank.</summary>
    /// <exception cref="SearchQueryException">It cannot mean anything: no word in it, an operator without its words, a year that is none.</exception>
    public static QuerySyntax Parse(string text)
    {
        var parser = new QueryParser(text);
        var root = parser.ReadEither(TextField.Any)
            ?? throw new SearchQueryException("the query holds no word", text.Length - text.AsSpan().TrimStart().Length);
        return new QuerySyntax(root, parser._precise);
    }

    /// <summary>a OR b</summary>
    private QueryNode? ReadEither(TextField field) => ReadJoined("OR", Occur.Should, () => ReadJoined("AND", Occur.Must, () => ReadSequence(field)));

    private QueryNode? ReadJoined(string name, Occur occur, Func<QueryNode?> read)
    {
        var first = read();
        if (_text.IsEnd || _text.Operator() != name)
            return first;
        var clauses = new List<Clause>();
        Add(clauses, occur, first ?? throw Dangling(name, _text.At));
        while (!_text.IsEnd && _text.Operator() == name)
        {
            var at = _text.At;
            _text.At += name.Length;
            var next = read();
            if (next is not null)
                Add(clauses, occur, next);
            else if (!_text.IsFull)
                throw Dangling(name, at);
        }
        _precise = true;
        return new GroupNode(clauses);
    }

    /// <summary>"a AND NOT b" is one group: that which must, and that which must not.</summary>
    private static void Add(List<Clause> clauses, Occur occur, QueryNode node)
    {
        if (occur is Occur.Must && node is GroupNode { Boost: 1, Clauses: [{ Occur: Occur.MustNot } only] })
            clauses.Add(only);
        else
            clauses.Add(new Clause(occur, node));
    }

    private static SearchQueryException Dangling(string name, int at) => new($"{name} joins nothing here: words are missing beside it", at);

    private QueryNode? ReadSequence(TextField field)
    {
        var sequence = new Sequence(field);
        while (!_text.IsEnd)
        {
            var c = _text.Peek();
            if (c == ')' && _brackets.Closes(_text.At))
                break;
            if (_text.Operator() is { } name)
            {
                if (name != "NOT")
                    break;
                ReadNot(sequence, field);
            }
            else if (c is '+' or '-' && IsSign())
                ReadSigned(sequence, field, c);
            else if (_text.IsWord && !IsFielded())
                ReadPlainWord(sequence, field);
            else if (ReadExpression(field) is { } node)
                sequence.Add(node, null);
        }
        return sequence.Done();
    }

    /// <summary>A + or - that touches what it belongs to: not "2020 -2025", not "- tin mới".</summary>
    private bool IsSign()
    {
        var next = _text.Peek(1);
        if (!QueryText.Parts(_text.Peek(-1)) || !(char.IsLetterOrDigit(next) || next == '(' || Brackets.Quotes.Contains(next)))
            return false;
        return !char.IsAsciiDigit(next) || !char.IsAsciiDigit(LastVisible());
    }

    private char LastVisible()
    {
        var before = _text.Whole.AsSpan(0, _text.At).TrimEnd();
        return before.Length == 0 ? '\0' : before[^1];
    }

    private void ReadSigned(Sequence sequence, TextField field, char sign)
    {
        _text.At++;
        var node = _text.IsWord && !IsFielded() ? ReadMarkedWord(field) : ReadExpression(field);
        if (node is null)
            return;
        _precise = true;
        sequence.Add(node, sign == '+' ? Occur.Must : Occur.MustNot);
    }

    private void ReadNot(Sequence sequence, TextField field)
    {
        var at = _text.At;
        _text.At += 3;
        SkipTo();
        QueryNode? node;
        if (_text.IsWord && !IsFielded())
        {
            node = ReadNegated(field);
        }
        else
        {
            node = _text.IsEnd || _text.Operator() is not null ? null : ReadExpression(field);
        }
        if (node is null)
        {
            if (_text.IsFull)
                return;
            throw Dangling("NOT", at);
        }
        _precise = true;
        sequence.Add(node, Occur.MustNot);
    }

    private QueryNode ReadNegated(TextField field)
    {
        var words = new List<TypedWord> { _text.ReadWord(-1) };
        if (Pattern(words[0], field) is { } pattern)
            return pattern;
        while (!_text.IsEnd && _text.Operator() is null && !(_text.Peek() is '(' or ')' or '+' or '-' || Brackets.Quotes.Contains(_text.Peek())) && !IsFielded())
        {
            if (_text.IsWord)
                words.Add(_text.ReadWord(words[^1].End));
            else
                _text.At++;
        }
        return new PhraseNode(words, 0, field, Open: false);
    }

    private void SkipTo()
    {
        while (!_text.IsEnd && char.IsWhiteSpace(_text.Peek()))
            _text.At++;
    }

    /// <summary>A word of a run, or a word with * or ~ behind it.</summary>
    private void ReadPlainWord(Sequence sequence, TextField field)
    {
        var word = _text.ReadWord(sequence.LastEnd);
        if (Pattern(word, field) is { } pattern)
            sequence.Add(pattern, null);
        else
            sequence.Add(word with { Boost = _text.ReadBoost() });
    }

    private QueryNode ReadMarkedWord(TextField field)
    {
        var word = _text.ReadWord(-1);
        return Pattern(word, field) ?? new PhraseNode([word], 0, field, Open: false) { Boost = _text.ReadBoost() };
    }

    private QueryNode? Pattern(TypedWord word, TextField field)
    {
        if (_text.Peek() == '*' && !char.IsLetterOrDigit(_text.Peek(1)))
        {
            _text.At++;
            return new PrefixNode(word, field) { Boost = _text.ReadBoost() };
        }
        // Lucene once took a likeness below 1 here; two wrong letters is what it came to.
        if (!char.IsAsciiDigit(word.Exact[0]) && _text.ReadSign('~', 2) is { } edits)
            return new FuzzyNode(word, edits is 1 ? 1 : 2, field) { Boost = _text.ReadBoost() };
        return null;
    }

    /// <summary>A phrase, a bracket, a field with its value, a range of years; null for punctuation, of which one character is passed.</summary>
    private QueryNode? ReadExpression(TextField field)
    {
        var c = _text.Peek();
        if (Brackets.Quotes.Contains(c))
            return ReadPhrase(field);
        if (c == '(' && _brackets.ClosingOf(_text.At) is { } end)
            return ReadBracket(field, end);
        if (c is '[' or '{' && field == TextField.Any && _values.ReadYears(wanted: false) is { } years)
            return years;
        if (FieldNames.Of(_text) is { } name)
            return ReadField(name);
        _text.At++;
        return null;
    }

    private PhraseNode? ReadPhrase(TextField field)
    {
        _text.At++;
        var end = Brackets.QuoteEnd(_text.Whole, _text.At);
        var words = _text.ReadWords(end);
        _text.At = Math.Min(end + 1, _text.Whole.Length);
        const int MostSlop = 50;
        var slop = _text.ReadSign('~', 0) is { } number ? (int)Math.Min(number, MostSlop) : 0;
        var boost = _text.ReadBoost();
        return words.Count == 0 ? null : new PhraseNode(words, slop, field, end == _text.Whole.Length) { Boost = boost };
    }

    private QueryNode? ReadBracket(TextField field, int end)
    {
        _text.At++;
        var node = ReadEither(field);
        if (_text.IsFull)
            return node;
        _text.At = end + 1;
        var boost = _text.ReadBoost();
        return node is null || boost == 1 ? node : node with { Boost = node.Boost * boost };
    }

    private bool IsFielded() => FieldNames.Of(_text) is not null;

    private QueryNode? ReadField(string name)
    {
        _text.At += name.Length + 1;
        if (FieldNames.AsText(name) is not { } field)
            return _values.Read(name);
        return _text.IsWord ? ReadMarkedWord(field) : ReadExpression(field);
    }
}
