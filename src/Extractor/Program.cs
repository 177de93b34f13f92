return NgoNews.Extractor.CommandLine.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);
