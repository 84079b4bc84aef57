using System.Runtime.CompilerServices;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>A Neo4j that the environment names is for other tests: <c>watch</c> would fill it.</summary>
internal static class BareEnvironment
{
    [ModuleInitializer]
    internal static void Clear() => Environment.SetEnvironmentVariable("NEO4J_URI", null);
}
