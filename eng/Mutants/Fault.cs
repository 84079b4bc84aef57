namespace CoauthorGraph.Mutants;

/// <summary>One change of one expression or statement, which can be switched on in the planted build.</summary>
internal sealed record Fault(int Id, string File, int Line, string Before, string After)
{
    /// <summary>Project whose source it is in, without the common beginning of the names.</summary>
    public string Project => File.Split('/')[1]["CoauthorGraph.".Length..];
}
