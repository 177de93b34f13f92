namespace NgoNews.SearchApi.Pages.Words;

/// <content>Statistics, places, donors.</content>
internal static partial class Texts
{
    // Series
    public static readonly Text StatisticsTitle = new("Chuỗi số liệu theo thời gian", "Figures over time");
    public static readonly Text StatisticsLead = new(
        "Mỗi thời điểm lấy con số được nhiều nguồn độc lập nêu nhất; nếu ngang nhau, lấy của cơ quan nhà nước, rồi con số đăng sau cùng. Bấm vào giá trị để xem đúng những con số làm nên nó.",
        "Each step takes the figure behind which most independent sources stand; among equals that of an office, then the latest published. Follow a value to exactly the figures it is made of.");
    public static readonly Text SeriesUnit = new("Đơn vị: {0}", "Unit: {0}");
    public static readonly Text SeriesSource = new("Nguồn: các bài viết dẫn trong bảng", "Source: the articles linked in the table");
    public static readonly Text SeriesHeading = new("Các chuỗi số liệu", "Series");
    public static readonly Text NoSeries = new("Chưa có chuỗi số liệu nào khớp với điều kiện đã chọn.", "No series fits these filters.");
    public static readonly Text Sources = new("Nguồn độc lập", "Independent sources");
    public static readonly Text WhyTaken = new("Vì sao lấy", "Why this one");
    public static readonly Text OnlyReading = new("mọi bài cùng nêu như vậy", "all reports agree");
    public static readonly Text MostSources = new("nhiều nguồn nêu nhất", "most sources state it");
    public static readonly Text MostOfficial = new("ngang số nguồn, của cơ quan nhà nước", "as many sources; from an office");
    public static readonly Text SumOfMembers = new("tổng của các tỉnh đã sáp nhập", "the sum of the provinces that were merged");
    public static readonly Text SumOfParts = new("tổng của các khoản riêng được nêu", "the sum of the distinct parts reported");
    public static readonly Text LatestOfEqual = new("ngang số nguồn, đăng sau cùng", "as many sources; the latest");
    public static readonly Text Spread = new("Thấp nhất – cao nhất", "Lowest – highest");
    public static readonly Text Disagree = new("các nguồn nói khác nhau", "the sources differ");
    public static readonly Text ChartSpread = new("Vạch đứng: từ con số thấp nhất đến cao nhất được nêu", "Upright stroke: from the lowest to the highest figure stated");
    public static readonly Text TableOf = new("Bảng: {0}", "Table: {0}");
    public static readonly Text Step = new("Thời điểm", "Step");
    public static readonly Text StepLength = new("Bước thời gian", "Length of a step");
    public static readonly Text GrainYear = new("từng năm", "years");
    public static readonly Text GrainHalf = new("từng nửa năm", "half-years");
    public static readonly Text GrainQuarter = new("từng quý", "quarters");
    public static readonly Text ProvincesOf = new("Tỉnh, thành phố", "Provinces");
    public static readonly Text ProvincesFormer = new("như nguồn đã nêu", "as sources told them");
    public static readonly Text ProvincesMerged = new("34 tỉnh, thành phố hiện nay", "the 34 of today");
    public static readonly Text BasisState = new("tại thời điểm ấy", "at that time");
    public static readonly Text BasisEver = new("cộng dồn đến khi ấy", "cumulative up to then");
    public static readonly Text BasisSince = new("cộng dồn từ {0}", "cumulative since {0}");
    public static readonly Text OfDonor = new("của {0}", "of {0}");
    public static readonly Text PartsOnly = new("các khoản riêng", "distinct parts");
    public static readonly Text SummaryOne = new("Chỉ có một thời điểm: {0} là {1}.", "One step only: {0}, {1}.");
    public static readonly Text SummaryMany = new("Từ {0} đến {1}: thấp nhất {2} ({3}), cao nhất {4} ({5}), gần nhất {6}.", "From {0} to {1}: lowest {2} ({3}), highest {4} ({5}), latest {6}.");
    public static readonly Text InDollars = new("Quy ra USD", "In USD");
    public static readonly Text DollarRate = new("tỷ giá bình quân {0}: {1}", "average rate of {0}: {1}");
    public static readonly Text Permanent = new("Địa chỉ cố định", "Permanent address");
    public static readonly Text DataCsv = new("Tải dữ liệu (CSV)", "Download the data (CSV)");
    public static readonly Text DataJson = new("Tải dữ liệu (JSON)", "Download the data (JSON)");

    // Kinds of statistics
    public static readonly Text TabsName = new("Các loại thống kê", "Kinds of statistics");
    public static readonly Text TabSeries = new("Theo thời gian", "Over time");
    public static readonly Text TabRanking = new("Xếp hạng và bản đồ", "Ranking and map");
    public static readonly Text TabMultiples = new("Các tỉnh cạnh nhau", "Provinces side by side");
    public static readonly Text TabCoverage = new("Biết được đến đâu", "What is known");
    public static readonly Text TabPlaces = new("Địa phương", "Places");
    public static readonly Text TabDonors = new("Nhà tài trợ", "Donors");

    // Ranking
    public static readonly Text RankingTitle = new("Xếp hạng các tỉnh, thành phố", "Provinces ranked");
    public static readonly Text RankingLead = new(
        "Mỗi tỉnh một con số của cùng chỉ tiêu, giai đoạn và năm. Tiền được quy ra USD theo tỷ giá bình quân năm; số gốc đứng bên cạnh. Không có số liệu không có nghĩa là bằng không.",
        "One number a province, of the same indicator, stage and year. Money is in US dollars by the year's average rate, with the original beside it. Nothing known is not zero.");
    public static readonly Text Rank = new("Hạng", "Rank");
    public static readonly Text AsTold = new("Như đã nêu", "As told");
    public static readonly Text MapOf = new("Bản đồ ô: mỗi tỉnh một ô, màu càng đậm giá trị càng lớn; ô trống là chưa có số liệu", "Tile map: one tile a province, the stronger the colour the larger the value; an empty tile has no figure");
    public static readonly Text RankingSummary = new("{0} tỉnh, thành phố có số liệu; cao nhất là {1}, {2}.", "{0} provinces have a figure; the highest is {1}, {2}.");
    public static readonly Text RankingNone = new("Chưa tỉnh nào có số liệu như vậy.", "No province has such a figure.");
    public static readonly Text NothingKnownOf = new("Chưa có số liệu: {0} tỉnh, thành phố", "Nothing known of {0} provinces");
    public static readonly Text OrderUnknown = new("có thể đổi chỗ với tỉnh kế tiếp", "may change places with the next");

    // Side by side
    public static readonly Text MultiplesTitle = new("Các tỉnh, thành phố cạnh nhau", "Provinces side by side");
    public static readonly Text MultiplesLead = new(
        "Cùng một chỉ tiêu và giai đoạn ở mọi tỉnh có từ hai năm số liệu trở lên, vẽ trên cùng một thang.",
        "One indicator and stage in every province with figures of two years or more, drawn to one scale.");
    public static readonly Text MultiplesSummary = new("{0} tỉnh, thành phố, từ {1} đến {2}.", "{0} provinces, from {1} to {2}.");

    // Coverage
    public static readonly Text CoverageTitle = new("Biết được đến đâu", "What is known, by place and year");
    public static readonly Text CoverageLead = new(
        "Số con số đã đọc được của mỗi nơi trong mỗi năm. Ô trống nghĩa là chưa đọc được gì, không có nghĩa là không có viện trợ.",
        "How many figures were read of each place and year. An empty cell means that nothing was read, not that there was no aid.");
    public static readonly Text CoverageCaption = new("Số con số theo nơi và năm; ô càng đậm càng nhiều", "Figures by place and year; the stronger the cell, the more");
    public static readonly Text CoverageAll = new("Xem bảng đầy đủ", "See the whole table");
    public static readonly Text CoverageCell = new("{0}, {1}: {2} con số", "{0}, {1}: {2} figures");

    // Places
    public static readonly Text PlacesTitle = new("Các địa phương", "Places");
    public static readonly Text PlacesLead = new("Mỗi nơi có trang riêng: số liệu theo năm, nhà tài trợ, lĩnh vực.", "Each place has a page of its own: figures by year, donors, sectors.");
    public static readonly Text FormedOf = new("Hợp thành từ", "Formed of");
    public static readonly Text NowIn = new("Nay thuộc", "Now in");
    public static readonly Text KnownOfPlace = new("{0} con số trong {1} bài viết", "{0} figures in {1} articles");
    public static readonly Text AllFiguresHere = new("Xem mọi con số", "See all figures");
    public static readonly Text NewsHere = new("Tin tức", "News");
    public static readonly Text TotalsHere = new("Đối chiếu với tổng số đã công bố", "Held against published totals");
    public static readonly Text ByIndicator = new("Theo chỉ tiêu", "By indicator");
    public static readonly Text ByDonor = new("Theo nhà tài trợ", "By donor");
    public static readonly Text BySector = new("Theo lĩnh vực của bài viết", "By sector of the article");
    public static readonly Text ByPlace = new("Theo nơi", "By place");
    public static readonly Text FiguresColumn = new("Con số", "Figures");
    public static readonly Text SeriesHere = new("Qua các năm", "Over the years");
    public static readonly Text NoPlacePageTitle = new("Không có nơi này", "There is no such place");
    public static readonly Text NoPlacePageText = new("Mã này không phải mã của một tỉnh, thành phố.", "This is no code of a province.");

    // Donors
    public static readonly Text DonorsTitle = new("Các nhà tài trợ", "Donors");
    public static readonly Text DonorsLead = new("Những tổ chức được nêu tên cùng một con số, nhiều con số nhất đứng trước.", "Organisations that are named with a figure, those with most figures first.");
    public static readonly Text DonorCount = new("{0} nhà tài trợ", "{0} donors");
    public static readonly Text DonorPlaces = new("Số nơi", "Places");
    public static readonly Text DonorYears = new("Các năm", "Years");
    public static readonly Text DonorCalled = new("Được gọi là", "Called");
    public static readonly Text DonorCountry = new("Nước", "Country");
    public static readonly Text DonorSums = new(
        "Dưới đây là tổng những khoản riêng đã được nêu, mỗi khoản một lần: không ai công bố tổng này, và khoản không được nêu thì không có trong đó.",
        "Below are sums of the distinct amounts that were reported, each once: nobody printed these sums, and what nobody reported is not in them.");
    public static readonly Text NoDonors = new("Chưa có con số nào nêu tên nhà tài trợ.", "No figure names a donor yet.");
    public static readonly Text NoDonorTitle = new("Không có nhà tài trợ này", "There is no such donor");
    public static readonly Text NoDonorText = new("Chưa có con số nào nêu tên tổ chức này.", "No figure names this organisation.");

    // Conditions on figures that links bring along
    public static readonly Text ChosenFigures = new("{0} con số đã chọn", "{0} chosen figures");
    public static readonly Text FigureIds = new("Mã con số", "Ids of figures");
    public static readonly Text UnitField = new("Đơn vị", "Unit");
    public static readonly Text SectorField = new("Lĩnh vực", "Sector");
    public static readonly Text BasisField = new("Nghĩa về thời gian", "What is said of the time");
    public static readonly Text SinceField = new("Tính từ", "Counted since");
    public static readonly Text BasisPeriod = new("trong thời gian ấy", "in that time");
    public static readonly Text Ever = new("trước đến nay", "ever");
    public static readonly Text NoDonorNamed = new("không nêu nhà tài trợ", "no donor named");
}
