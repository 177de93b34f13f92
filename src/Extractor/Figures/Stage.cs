namespace NgoNews.Extractor.Figures;

/// <summary>Where in the life of the aid, of the organisation's presence or of the visit a figure stands.</summary>
public enum Stage
{
    /// <summary>The text does not tell. Allowed for every indicator.</summary>
    Unspecified,

    /// <summary>Items and values: promised or signed (cam kết, ký kết).</summary>
    Committed,

    /// <summary>Items and values: approved (phê duyệt, cho phép tiếp nhận).</summary>
    Approved,

    /// <summary>Items and values: received, mobilised, given (tiếp nhận, vận động được, tài trợ).</summary>
    Received,

    /// <summary>Items and values: spent or carried out (giải ngân, triển khai).</summary>
    Disbursed,

    /// <summary>Items and values: wished for (mục tiêu, phấn đấu).</summary>
    Target,

    /// <summary>Organisations: at work (đang hoạt động).</summary>
    Active,

    /// <summary>Organisations: with papers (được cấp giấy đăng ký).</summary>
    Licensed,

    /// <summary>Organisations: came, met, attended (đến làm việc, khảo sát).</summary>
    Engaged,

    /// <summary>Delegations and visits: coming in (đoàn vào, đến thăm).</summary>
    Inbound,

    /// <summary>Delegations and visits: going out (đoàn ra).</summary>
    Outbound,
}
