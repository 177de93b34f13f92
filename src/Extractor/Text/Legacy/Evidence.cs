namespace NgoNews.Extractor.Text.Legacy;

/// <summary>What an encoding would do to the words of a text.</summary>
/// <param name="Gained">Words that become Vietnamese syllables and were none.</param>
/// <param name="Kept">Words that are syllables before and after.</param>
/// <param name="Lost">Words that change and are no syllables afterwards.</param>
/// <param name="Modern">Words with letters that no old encoding shows: ạ, ế, ư, ř …</param>
/// <param name="Words">All words.</param>
internal readonly record struct Evidence(int Gained, int Kept, int Lost, int Modern, int Words)
{
    /// <summary>More words become Vietnamese than cease to be, or no other reading is better.</summary>
    internal bool Favours(bool whenEqual) => Modern == 0 && Gained + Kept > Lost && (Gained > Lost || (whenEqual && Gained == Lost && Kept > 0));

    public static Evidence operator +(Evidence a, Evidence b) => new(a.Gained + b.Gained, a.Kept + b.Kept, a.Lost + b.Lost, a.Modern + b.Modern, a.Words + b.Words);

    /// <summary>Weighs a conversion of a text.</summary>
    internal static Evidence Of(string text, Converted converted)
    {
        var (value, origins) = (converted.Value, converted.Origins);
        var (gained, kept, lost, modern, words) = (0, 0, 0, 0, 0);
        for (var start = 0; start < value.Length;)
        {
            var end = start;
            while (end < value.Length && char.IsLetter(value[end]))
                end++;
            if (end == start)
            {
                start++;
                continue;
            }
            var word = value.AsSpan(start, end - start);
            var before = text.AsSpan(origins[start]..(end < origins.Length ? origins[end] : text.Length));
            start = end;
            words++;
            modern += before.ContainsAny(LegacyText.Modern) ? 1 : 0;
            if (word.SequenceEqual(before))
                continue;
            if (!Syllable.IsOne(word))
                lost += word.Length > 1 ? 1 : 0;
            else if (Syllable.IsOne(before))
                kept++;
            else
                gained++;
        }
        return new Evidence(gained, kept, lost, modern, words);
    }
}
