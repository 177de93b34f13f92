namespace NgoNews.SearchApi.CrossCheck.Truth;

/// <summary>What one source says of a slot.</summary>
/// <param name="Source">The publisher, or the office.</param>
/// <param name="Cluster">Its text: claims of one are copies.</param>
/// <param name="Bounds">What it can mean.</param>
/// <param name="Value">As printed.</param>
/// <param name="Trust">How often such a source is right before anything is known of it, above 0 and below 1.</param>
internal readonly record struct Claim(string Source, string Cluster, Interval Bounds, decimal Value, double Trust = TruthModel.PressTrust);

/// <summary>How often a source was right, as far as the others tell.</summary>
/// <param name="Source">The publisher, or the office.</param>
/// <param name="Claims">How many of its claims could be held against others.</param>
/// <param name="Accuracy">The estimated share that is right; drawn towards what such sources are like where its claims are few.</param>
public sealed record TrackRecord(string Source, int Claims, double Accuracy);

/// <summary>What is most likely so.</summary>
/// <param name="Value">The best number: as the most precise of those who say it printed it.</param>
/// <param name="Interval">What all of them can mean.</param>
/// <param name="Confidence">The probability that the true number lies in the interval, above 0 and below 1.</param>
/// <param name="For">Independent sources that say it.</param>
/// <param name="Against">Independent sources that say something else.</param>
public sealed record Estimate(decimal Value, Interval Interval, double Confidence, int For, int Against);
