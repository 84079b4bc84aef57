namespace CoauthorGraph.Export.Network;

/// <summary>
/// Colours of communities by rank: twelve that are told apart on white and on black, then further hues by the golden
/// angle. Authors without a community are grey.
/// </summary>
internal static class Palette
{
    private static readonly Rgb None = new(0x9a, 0xa0, 0xa8);

    private static readonly Rgb[] First =
    [
        new(0x4e, 0x79, 0xd6), new(0xe8, 0x87, 0x3a), new(0x3f, 0xa3, 0x6b), new(0xd6, 0x56, 0x62),
        new(0x8f, 0x6b, 0xc9), new(0x2f, 0xa8, 0xb5), new(0xd9, 0xa9, 0x1e), new(0xd0, 0x6a, 0xa8),
        new(0x8a, 0xa8, 0x3a), new(0xa8, 0x73, 0x53), new(0x5b, 0x9b, 0xe0), new(0xe0, 0x8c, 0x83),
    ];

    public static Rgb Of(int rank) => rank < 0 ? None : rank < First.Length ? First[rank] : Further(rank);

    /// <summary>A hue at rank times the golden angle, in whole numbers so that every machine gives the same.</summary>
    private static Rgb Further(int rank)
    {
        var hue = (int)(rank * 137_508L % 360_000) * 6 / 1_000;
        var sector = hue / 360;
        var up = (byte)(90 + (hue % 360 * 110 / 360));
        var down = (byte)(290 - up);
        return sector switch
        {
            0 => new Rgb(200, up, 90),
            1 => new Rgb(down, 200, 90),
            2 => new Rgb(90, 200, up),
            3 => new Rgb(90, down, 200),
            4 => new Rgb(up, 90, 200),
            _ => new Rgb(200, 90, down),
        };
    }
}
