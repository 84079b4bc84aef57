namespace CoauthorGraph.Synthetic;

/// <summary>What to generate.</summary>
internal sealed record DumpOptions
{
    public int Papers { get; init; } = 50_000;

    public string Format { get; init; } = "records";

    public string Output { get; init; } = "-";

    public string? Truth { get; init; }

    public string? Edges { get; init; }

    public ulong Seed { get; init; } = 42;

    public bool Abstracts { get; init; }

    public bool References { get; init; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">An option is unknown or lacks its value.</exception>
    public static DumpOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new DumpOptions();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (name == "--abstracts")
            {
                options = options with { Abstracts = true };
                continue;
            }

            if (name == "--references")
            {
                options = options with { References = true };
                continue;
            }

            var value = i + 1 < arguments.Length ? arguments[++i] : throw new FormatException($"{name} needs a value");
            options = name switch
            {
                "--papers" => options with { Papers = int.Parse(value, null) },
                "--format" when value is "arxiv" or "records" => options with { Format = value },
                "--output" => options with { Output = value },
                "--truth" => options with { Truth = value },
                "--edges" => options with { Edges = value },
                "--seed" => options with { Seed = ulong.Parse(value, null) },
                _ => throw new FormatException($"{name} {value} is not known"),
            };
        }

        return options.References && options.Format == "arxiv"
            ? throw new FormatException("arXiv's metadata have no references")
            : options;
    }
}
