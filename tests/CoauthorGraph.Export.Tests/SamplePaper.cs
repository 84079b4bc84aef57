namespace CoauthorGraph.Export.Tests;

/// <summary>A paper of a literal graph; authors are named by their printed names, which are also their
/// identity.</summary>
internal sealed record SamplePaper(string Title, int Year, params string[] Authors)
{
    public string[] Topics { get; init; } = [];

    public string? Institution { get; init; }

    public string? Url { get; init; }

    public bool HasCode { get; init; }

    public bool Truncated { get; init; }

    public string? Introduces { get; init; }
}
