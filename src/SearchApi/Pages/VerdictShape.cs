using NgoNews.SearchApi.CrossCheck;

namespace NgoNews.SearchApi.Pages;

/// <summary>One shape a verdict, so that none is told by colour alone: a path in a square of 18.</summary>
internal static class VerdictShape
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "M2 9l3.5 3.5L11 6M8 11l1.5 1.5L16 5",
        Verdict.SingleSource => "M3.5 9.5l3.5 3.5L14.5 5",
        Verdict.Close => "M2.5 7c2-2.5 4-2.5 6.5-.7s4.5 2.200 6.5-.3M2.5 12.5c2-2.5 4-2.5 6.5-.7s4.5 2.200 6.5-.3",
        Verdict.Conflicting => "M3 7h12M3 11.5h12M12.5 3L6 15.5",
        _ => "M4 9h10",
    };
}
