return NgoNews.Extractor.CommandLine.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error, folder => !Directory.Exists(folder) ? null
    : [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllBytes(file)))]);
