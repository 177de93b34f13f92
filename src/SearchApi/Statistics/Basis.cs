namespace NgoNews.SearchApi.Statistics;

/// <summary>What a figure says of a time; figures of different bases never stand in one series. On the wire in snake case.</summary>
internal enum Basis
{
    /// <summary>What came in that time: "năm 2023 tiếp nhận 38 khoản".</summary>
    Period,

    /// <summary>What came from some day on, or ever, up to that time: "từ năm 2010 đến nay 334 triệu USD".</summary>
    Cumulative,

    /// <summary>How many there are at that time: "hiện có 22 tổ chức".</summary>
    State,
}
