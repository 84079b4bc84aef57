namespace CoauthorGraph.Worker;

/// <summary>How the worker is observed.</summary>
/// <param name="Address">Where health and metrics are served; null for nowhere.</param>
/// <param name="JsonConsole">Whether the console gets one JSON object a line in place of text.</param>
/// <param name="LogFile">Where the log is kept too, or null.</param>
internal sealed record OperationOptions(Uri? Address, bool JsonConsole, string? LogFile);
