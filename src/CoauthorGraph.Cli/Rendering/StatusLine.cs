using System.Globalization;
using CoauthorGraph.Core.Progress;
using CoauthorGraph.Core.Text;
using Serilog;

namespace CoauthorGraph.Cli.Rendering;

/// <summary>One line at the bottom of the terminal that says how far a long operation is, at most ten times a
/// second. Each stage is also noted in the log when it begins.</summary>
/// <param name="terminal">Where the line is; null when nobody would see it.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
internal sealed class StatusLine(Terminal? terminal, TimeProvider time, ILogger log) : IProgress<ProgressReport>
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private string? _stage;
    private long _began;
    private long _last;
    private int _shown;

    public void Report(ProgressReport value)
    {
        lock (_lock)
        {
            if (_stage != value.Stage)
            {
                _stage = value.Stage;
                _began = time.GetTimestamp();
                Clear();
                log.Debug("{Stage}", value.Stage);
            }

            if (terminal is null || (_shown > 0 && time.GetElapsedTime(_last) < Pause))
            {
                return;
            }

            _last = time.GetTimestamp();
            var text = TerminalText.Of(Describe(value, time.GetElapsedTime(_began)));
            text = text.Length < terminal.Width ? text : text[..(terminal.Width - 1)];
            terminal.ReplaceErrorLine(text.PadRight(_shown));
            _shown = text.Length;
        }
    }

    /// <summary>Takes the line away, before something else is written.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown > 0)
            {
                terminal!.ReplaceErrorLine(new string(' ', _shown));
                terminal.ReplaceErrorLine("");
                _shown = 0;
            }
        }
    }

    private static string Describe(ProgressReport report, TimeSpan elapsed)
    {
        if (report.Total is not > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{report.Stage} {report.Done:N0}");
        }

        var share = Math.Clamp(report.Done / (double)report.Total.Value, 0, 1);
        var bar = new string('█', (int)(share * BarWidth)).PadRight(BarWidth, '░');
        return string.Create(
            CultureInfo.InvariantCulture,
                $"{bar} {share * 100,3:F0} %  {report.Stage} {report.Done:N0}/{report.Total:N0}{Left(share, elapsed)}");
    }

    // At the rate so far; guesses from the first moments would mislead.
    private static string Left(double share, TimeSpan elapsed) => elapsed < Trusted || share is < 0.01 or >= 1
        ? ""
        : $", {Figures.Duration(Math.Ceiling(elapsed.TotalSeconds * (1 - share) / share))} left";
}
