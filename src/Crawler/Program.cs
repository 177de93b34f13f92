using NgoNews.Crawler.Commands;

return await CrawlerCommands.RunAsync(args);
