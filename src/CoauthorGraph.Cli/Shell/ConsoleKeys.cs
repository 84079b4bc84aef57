namespace CoauthorGraph.Cli.Shell;

/// <summary>The keys of this terminal; Ctrl-C is one of them.</summary>
internal sealed class ConsoleKeys : IKeySource, IDisposable
{
    private readonly bool _before = Console.TreatControlCAsInput;

    public ConsoleKeys() => Console.TreatControlCAsInput = true;

    /// <summary>Whether Ctrl-C was pressed; other keys that wait are dropped.</summary>
    public static bool TakesInterrupt()
    {
        while (Console.KeyAvailable)
        {
            if (IsInterrupt(Console.ReadKey(intercept: true)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsInterrupt(ConsoleKeyInfo key) =>
        key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control };

    public ConsoleKeyInfo? Next() => Console.ReadKey(intercept: true);

    public void Dispose() => Console.TreatControlCAsInput = _before;
}
