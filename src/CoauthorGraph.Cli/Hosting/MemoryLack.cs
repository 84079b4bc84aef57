namespace CoauthorGraph.Cli.Hosting;

/// <summary>Finds out that memory ran out, wherever that was noticed first.</summary>
internal static class MemoryLack
{
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        OutOfMemoryException => true,
        AggregateException several => several.InnerExceptions.Any(IsCauseOf),
        { InnerException: { } inner } => IsCauseOf(inner),
        _ => false,
    };
}
