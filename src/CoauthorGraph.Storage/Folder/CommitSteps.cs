namespace CoauthorGraph.Storage.Folder;

/// <summary>
/// The moments of a commit or a publication at which a process may die. Nobody watches them but tests, which look at
/// the folder as it is then, or let the step fail.
/// </summary>
internal static class CommitSteps
{
    private static readonly AsyncLocal<Action<string>?> Current = new();

    /// <summary>Is called with the name of each step, in the threads of the one who set it.</summary>
    public static Action<string>? Watcher
    {
        set => Current.Value = value;
    }

    /// <summary>Says that a step is done.</summary>
    public static void Done(string step) => Current.Value?.Invoke(step);
}
