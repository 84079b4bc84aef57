using System.CommandLine;

namespace CoauthorGraph.Cli.Arguments;

/// <summary>A command that writes CSV without being asked for that format.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
internal sealed class CsvCommand(string name, string description) : Command(name, description)
{
    /// <summary>Whether it does so with these arguments.</summary>
    public required Func<ParseResult, bool> WritesCsv { get; init; }
}
