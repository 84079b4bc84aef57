/// <summary>Says to the faults planted in a copy of the sources which one of them is on.</summary>
internal static class Planted
{
    private static readonly int Active =
        int.TryParse(System.Environment.GetEnvironmentVariable("PLANTED_FAULT"), out var fault) ? fault : -1;

    private static readonly bool[]? Reached = Recording();

    /// <summary>Whether this fault is on; while reaching is recorded none is.</summary>
    public static bool Is(int fault) => Reached is null ? fault == Active : Reach(fault);

    private static bool Reach(int fault)
    {
        Reached![fault] = true;
        return false;
    }

    private static bool[]? Recording()
    {
        if (System.Environment.GetEnvironmentVariable("PLANTED_REACHED") is not { Length: > 0 } folder)
        {
            return null;
        }

        var reached = new bool[100_000];
        System.AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            using var file = System.IO.File.CreateText(System.IO.Path.Combine(folder, System.Guid.NewGuid().ToString("N")));
            for (var fault = 0; fault < reached.Length; fault++)
            {
                if (reached[fault])
                {
                    file.WriteLine(fault.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        };
        return reached;
    }
}
