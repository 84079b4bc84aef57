using System.Reflection;

namespace CoauthorGraph.Neo4j.Client;

/// <summary>Who we are to a server, and to whoever reads its logs: <c>coauthor/0.1.0</c>.</summary>
internal static class ClientAgent
{
    public static string Name { get; } = "coauthor/" + (typeof(ClientAgent).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");
}
