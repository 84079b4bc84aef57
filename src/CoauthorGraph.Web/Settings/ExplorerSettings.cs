using System.Net;

namespace CoauthorGraph.Web.Settings;

/// <summary>How the explorer is served.</summary>
public sealed record ExplorerSettings
{
    /// <summary>The port when none is named.</summary>
    public const int StandardPort = 8080;

    /// <summary>The graph folder.</summary>
    public required string GraphFolder { get; init; }

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = StandardPort;

    /// <summary>The address to listen on; null for loopback, of both families.</summary>
    public IPAddress? Listen { get; init; }

    /// <summary>What lets people in who come from elsewhere; needed beside <see cref="Listen"/>, and null
    /// without.</summary>
    public string? Password { get; init; }

    /// <summary>Names by which browsers may ask for it, beside those of this machine.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The site that may show it in a frame, as <c>https://example.org</c>; null for none.</summary>
    public string? EmbedOrigin { get; init; }

    /// <summary>Whether nothing can be changed from a browser.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the graph is the built-in sample, which pages say.</summary>
    public bool IsSample { get; init; }

    /// <summary>Threads for what can be shared out.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Whether pages are made that nobody reads, so that the first readers wait for no compiler.</summary>
    public bool Rehearses { get; init; }

    /// <summary>This program's version.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>How often the folder is looked at for a new snapshot.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a question may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
