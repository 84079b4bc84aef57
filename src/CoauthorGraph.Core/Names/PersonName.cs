using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Core.Names;

/// <summary>The parts of a person's name, each as printed. Parts that a name lacks are empty.</summary>
/// <param name="Given">Given names and initials: <c>Truong-Huy D.</c>.</param>
/// <param name="Particle">Particles before the family name: <c>van der</c>.</param>
/// <param name="Family">Family name without particles; the whole name where it has only one word.</param>
/// <param name="Suffix">Suffix: <c>Jr.</c>, <c>III</c>.</param>
public sealed record PersonName(string Given, string Particle, string Family, string Suffix)
{
    /// <summary>Family name with its particles.</summary>
    public string FullFamily => Particle.Length == 0 ? Family : $"{Particle} {Family}";

    /// <summary>Given name in folded words: <c>truong huy d</c>.</summary>
    public string FoldedGiven => TextFolding.Words(Given);

    /// <summary>Family name with its particles in folded words: <c>van der berg</c>.</summary>
    public string FoldedFamily => TextFolding.Words(FullFamily);

    /// <summary>First letters of the folded given names: <c>thd</c>.</summary>
    public string Initials
    {
        get
        {
            var given = FoldedGiven;
            return given.Length == 0
                ? ""
                : string.Concat(given.Split(' ').Select(static word =>
                    char.IsHighSurrogate(word[0]) ? word[..2] : word[..1]));
        }
    }

    /// <summary>The name in the order given, family, suffix.</summary>
    public override string ToString() => (Particle.Length, Suffix.Length) == (0, 0) && Given.Length * Family.Length > 0
        ? $"{Given} {Family}"
        : string.Join(' ', new[] { Given, Particle, Family, Suffix }.Where(static part => part.Length > 0));
}
