using NgoNews.Crawler.Commands;
using NgoNews.Extractor.Text;

if (!UnicodeCheck.Works)
{
    Console.Error.WriteLine(UnicodeCheck.Complaint);
    return 1;
}
return await CrawlerCommands.RunAsync(args);
