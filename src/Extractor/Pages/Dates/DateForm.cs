namespace NgoNews.Extractor.Pages.Dates;

/// <summary>
/// A way to write a calendar day. In the pattern <c>Y</c> is a year of four digits, <c>M</c> and <c>D</c> are one or two digits, the latter also an ordinal ("1st", "1er"),
/// <c>N</c> is the name of a month, with a dot behind it or none, a space is any white space or none, and everything else stands for itself, without case.
/// A row may repeat a pattern to hold another example of it.
/// </summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="Example">A text in this form.</param>
/// <param name="Reading">The day it means, in ISO 8601.</param>
internal sealed record DateForm(string Pattern, string Example, string Reading)
{
    /// <summary>All forms, the more specific first. A test reads every example.</summary>
    internal static readonly DateForm[] All =
    [
        new("Y-M-D", "2024-04-12T17:05:00+07:00", "2024-04-12"),
        new("Y/M/D", "2024/04/12", "2024-04-12"),
        new("Y/M/D", "۱۴۰۳/۰۱/۲۴ - ۱۸:۵۹", "2024-04-12"),
        new("Y . M . D", "2024. 04. 12. 17:05", "2024-04-12"),
        new("Y . N D", "2024. április 12.", "2024-04-12"),
        new("Y N D", "2024 Apr 12", "2024-04-12"),
        new("D / M / Y", "Thứ năm, 30/10/2025 | 10:31", "2025-10-30"),
        new("D - M - Y", "17-04-2017 21:30", "2017-04-17"),
        new("D . M . Y", "12.04.2024 - 17:05", "2024-04-12"),
        new("D | M | Y", "12 | 04 | 2024", "2024-04-12"),
        new("D tháng M năm Y", "Ngày 12 tháng 4 năm 2024", "2024-04-12"),
        new("D tháng M , Y", "Thứ Sáu, 12 tháng 4, 2024", "2024-04-12"),
        new("D tháng M / Y", "12 tháng 4/2024", "2024-04-12"),
        new("D tháng M Y", "12 Tháng 04 2024", "2024-04-12"),
        new("D thg M , Y", "12 thg 4, 2024", "2024-04-12"),
        new("D N , Y", "12 Tháng Tư, 2024", "2024-04-12"),
        new("D N Y", "Fri, 12 Apr 2024 10:05:00 GMT", "2024-04-12"),
        new("D N Y", "publié le 1er avril 2024 à 16h28", "2024-04-01"),
        new("D N Y", "2nd Apr. 2024, 08:10", "2024-04-02"),
        new("D N Y", "duminică, 12 aprilie 2024 16:20", "2024-04-12"),
        new("D N Y", "19 Αυγούστου 2020 9:02", "2020-08-19"),
        new("D N Y", "الإثنين، 24 أغسطس 2020 09:23 ص", "2020-08-24"),
        new("D N Y", "۲۱ ارديبهشت ۱۳۹۹ - ۱۸:۵۹", "2020-05-10"),
        new("D N Y", "12 เมษายน 2567", "2024-04-12"),
        new("D . N Y", "12. Apr. 2024", "2024-04-12"),
        new("D-N-Y", "12-Apr-2024", "2024-04-12"),
        new("D / N / Y", "12 / abr / 2024", "2024-04-12"),
        new("D of N , Y", "12th of April, 2024", "2024-04-12"),
        new("D of N Y", "12th of April 2024", "2024-04-12"),
        new("D de N de Y", "12 de abril de 2024", "2024-04-12"),
        new("D de N del Y", "12 de abril del 2024", "2024-04-12"),
        new("D de N , Y", "12 de abril, 2024", "2024-04-12"),
        new("D de N Y", "12 de abril 2024", "2024-04-12"),
        new("D d’N de Y", "12 d’abril de 2024", "2024-04-12"),
        new("N D , Y", "April 12, 2024 5:05 pm", "2024-04-12"),
        new("N D , Y", "Sept. 12th, 2024", "2024-09-12"),
        new("N D Y", "Fri Apr 12 2024 17:05:00 GMT+0700", "2024-04-12"),
        new("Y 年 M 月 D 日", "公開日2024年4月12日 17:05", "2024-04-12"),
        new("Y 년 M 월 D 일", "2024년 4월 12일 17:05", "2024-04-12"),
    ];
}
