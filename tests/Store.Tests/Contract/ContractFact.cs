using Xunit.Abstractions;
using Xunit.Sdk;

namespace NgoNews.Store.Tests.Contract;

/// <summary>A test of the contract; skipped, with the reason, where the engine's test class says that it cannot run here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("NgoNews.Store.Tests.Contract.ContractFactDiscoverer", "NgoNews.Store.Tests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <inheritdoc cref="ContractFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("NgoNews.Store.Tests.Contract.ContractTheoryDiscoverer", "NgoNews.Store.Tests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;

/// <summary>On an engine's test class: the engine is a PostgreSQL server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnPostgresAttribute : Attribute
{
    internal static string? Missing(ITestMethod method) =>
        method.TestClass.Class.GetCustomAttributes(typeof(OnPostgresAttribute)).Any() ? PostgresServer.Missing : null;
}

/// <summary>Finds the facts; xunit makes it.</summary>
public sealed class ContractFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        OnPostgresAttribute.Missing(testMethod) is null ? base.CreateTestCase(discoveryOptions, testMethod, factAttribute) : new SkippedCase(DiagnosticMessageSink, testMethod);
}

/// <summary>Finds the theories; xunit makes it.</summary>
public sealed class ContractTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        OnPostgresAttribute.Missing(testMethod) is null ? base.Discover(discoveryOptions, testMethod, theoryAttribute) : [new SkippedCase(DiagnosticMessageSink, testMethod)];
}

/// <summary>A test that cannot run here.</summary>
public sealed class SkippedCase : XunitTestCase
{
    [Obsolete("For xunit, which fills it in afterwards.", error: true)]
    public SkippedCase()
    {
    }

    internal SkippedCase(IMessageSink sink, ITestMethod method) : base(sink, TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => OnPostgresAttribute.Missing(TestMethod) ?? base.GetSkipReason(factAttribute);
}
