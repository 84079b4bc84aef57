using System.Runtime.CompilerServices;

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>A theory that needs a Neo4j: run where such tests are asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerTheoryAttribute : TheoryAttribute
{
    public ServerTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !ServerTests.AreAsked;
}
