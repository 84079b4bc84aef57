using System.Runtime.CompilerServices;

namespace CoauthorGraph.Neo4j.Tests.Server;

/// <summary>A test that needs a Neo4j: run where such tests are asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ServerFactAttribute : FactAttribute
{
    public ServerFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = !ServerTests.AreAsked;
}
