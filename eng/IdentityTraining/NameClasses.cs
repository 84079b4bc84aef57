namespace CoauthorGraph.IdentityTraining;

/// <summary>
/// Finds which family and first names go together: latent classes of whole names, within which the two parts are drawn
/// independently (T. Hofmann, Probabilistic latent semantic analysis, UAI 1999), by expectation maximization. The classes
/// come out as languages and parts of the world.
/// </summary>
internal sealed class NameClasses
{
    /// <summary>How many classes: of names that had been left out, more tell hardly more.</summary>
    public const int Count = 32;

    private const int Rounds = 80;

    // What each class is imagined to have of each part, so that none is impossible in it.
    private const double Imagined = 0.02;

    private readonly double[] _share = [.. Enumerable.Repeat(1.0 / Count, Count)];
    private readonly double[][] _family;
    private readonly double[][] _given;

    /// <summary>Fits the classes.</summary>
    /// <param name="names">Distinct whole names, as numbers of their parts.</param>
    /// <param name="families">How many family names there are.</param>
    /// <param name="givens">How many first names there are.</param>
    public NameClasses(IReadOnlyList<(int Family, int Given)> names, int families, int givens)
    {
        var random = new Random(1);
        (_family, _given) = (Start(families, random), Start(givens, random));
        var of = new double[Count];
        for (var round = 0; round < Rounds; round++)
        {
            var (share, family, given) = (new double[Count], Empty(families), Empty(givens));
            foreach (var (f, g) in names)
            {
                Classify(f, g, of);
                for (var k = 0; k < Count; k++)
                {
                    share[k] += of[k];
                    family[f][k] += of[k];
                    given[g][k] += of[k];
                }
            }

            for (var k = 0; k < Count; k++)
            {
                _share[k] = share[k] / names.Count;
                Spread(family, _family, k);
                Spread(given, _given, k);
            }
        }
    }

    /// <summary>The share of each class among whole names.</summary>
    public double[] Share => [.. _share];

    /// <summary>How probable each class is for a family name.</summary>
    public double[] OfFamily(int family) => Of(_family[family]);

    /// <summary>How probable each class is for a first name.</summary>
    public double[] OfGiven(int given) => Of(_given[given]);

    private void Classify(int family, int given, double[] of)
    {
        var (f, g) = (_family[family], _given[given]);
        var sum = 0.0;
        for (var k = 0; k < Count; k++)
        {
            sum += of[k] = _share[k] * f[k] * g[k];
        }

        for (var k = 0; k < Count; k++)
        {
            of[k] /= sum;
        }
    }

    private double[] Of(double[] inClass)
    {
        var of = inClass.Select((p, k) => p * _share[k]).ToArray();
        var sum = of.Sum();
        return Array.ConvertAll(of, p => p / sum);
    }

    private static double[][] Start(int parts, Random random)
    {
        var start = Empty(parts);
        foreach (var part in start)
        {
            for (var k = 0; k < Count; k++)
            {
                part[k] = (0.5 + random.NextDouble()) / parts;
            }
        }

        return start;
    }

    private static double[][] Empty(int parts) =>
        [.. Enumerable.Range(0, parts).Select(static _ => new double[Count])];

    private static void Spread(double[][] counts, double[][] probability, int k)
    {
        var sum = counts.Sum(part => part[k] + Imagined);
        for (var part = 0; part < counts.Length; part++)
        {
            probability[part][k] = (counts[part][k] + Imagined) / sum;
        }
    }
}
