using System.Globalization;
using NgoNews.Extractor.Figures.Choices;
using NgoNews.Extractor.Learning;
using NgoNews.Extractor.Learning.Gold;

namespace NgoNews.Extractor;

/// <summary>The *.json files of a folder, by name; null where there is no such folder.</summary>
internal delegate IReadOnlyList<(string Name, byte[] Content)>? FolderReader(string folder);

/// <summary>The verbs for who works on the reader: learning the weights, and scoring.</summary>
internal static class LearningCommands
{
    private const string Help =
        """
        train FOLDER > src/Extractor/Learning/weights.tsv

        Learns the weights of every decision from the annotated articles of FOLDER/train (or of FOLDER, where it has no such folder).

        evaluate FOLDER [--folds 10] [--by rules|model|both] [--faults]

        Scores the readings of the annotated articles of FOLDER: with --folds each is read with weights learned from the other folds;
        without, with the weights that come with the program. --by says who decides: the rules alone, the learned model without the rules'
        opinion (cross-validated only), or both (default). --faults lists what is wrong, a line each: attribute, article, words, read, annotated.
        """;

    public static bool Knows(string verb) => verb is "train" or "evaluate";

    /// <summary>0, or 2 for wrong arguments and unreadable articles.</summary>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors, FolderReader folders)
    {
        if (arguments is [_, "--help" or "-h"])
        {
            output.WriteLine(Help);
            return 0;
        }
        try
        {
            return arguments[0] == "train" ? Train(arguments, output, folders) : Evaluate(arguments, output, folders);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.WriteLine(exception.Message);
            return 2;
        }
    }

    private static int Train(string[] arguments, TextWriter output, FolderReader folders)
    {
        if (arguments.Length != 2)
            throw new ArgumentException("train FOLDER");
        var files = folders(arguments[1].TrimEnd('/') + "/train") ?? folders(arguments[1]);
        output.Write(Training.Table(Articles(arguments[1], files)));
        return 0;
    }

    private static int Evaluate(string[] arguments, TextWriter output, FolderReader folders)
    {
        var (folder, folds, by, faults) = ("", 0, "both", false);
        for (var i = 1; i < arguments.Length; i++)
        {
            if (arguments[i] == "--folds" && i + 1 < arguments.Length && int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out folds) && folds >= 2)
                i++;
            else if (arguments[i] == "--by" && i + 1 < arguments.Length && arguments[i + 1] is "rules" or "model" or "both")
                by = arguments[++i];
            else if (arguments[i] == "--faults")
                faults = true;
            else if (folder.Length == 0 && !arguments[i].StartsWith('-'))
                folder = arguments[i];
            else
                throw new ArgumentException($"not understood: {arguments[i]}; evaluate FOLDER [--folds 10] [--by rules|model|both] [--faults]");
        }
        if (folder.Length == 0)
            throw new ArgumentException("evaluate FOLDER [--folds 10] [--by rules|model|both] [--faults]");
        if (by == "model" && folds == 0)
            throw new ArgumentException("--by model needs --folds: the weights that come with the program know the rules' opinion");
        var articles = Articles(folder, folders(folder));
        var score = by == "rules" ? Evaluation.Of(articles, new RulesAlone()) : folds == 0 ? Evaluation.Of(articles, Learned.Shipped) : Evaluation.CrossValidated(articles, folds, by == "both");
        foreach (var fault in faults ? score.Faults : [])
            output.WriteLine(fault);
        output.Write(score);
        return 0;
    }

    private static List<GoldArticle> Articles(string folder, IReadOnlyList<(string Name, byte[] Content)>? files) =>
        files is { Count: > 0 } ? [.. files.Select(f => GoldArticle.Read(f.Name, f.Content))] : throw new InvalidDataException($"{folder} holds no annotated articles (*.json)");
}
