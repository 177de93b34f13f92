namespace NgoNews.Tests;

/// <summary>Stands for the tests' own, which the file of the server names; nothing here is a test.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal class FactAttribute : Attribute
{
    public string? Skip { get; set; }
}
