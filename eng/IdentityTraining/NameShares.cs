using System.Globalization;
using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Counts family and first names over distinct full names, so that one person's many papers count once, and
/// finds the cultures in which they go together.</summary>
internal static class NameShares
{
    private const int FewestNames = 12;
    private const double LeastShare = 0.005;

    public static void Write(string data, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (family, given) = (new Parts(), new Parts());
        var names = new List<(int Family, int Given)>();
        foreach (var file in new[] { "arxiv/arxiv-all.jsonl.gz", "identity/acl.papers.jsonl.gz",
            "identity/papercopilot-ieee.papers.jsonl.gz" })
        {
            var authorships = Tests(Path.Combine(data, file)).Authorships;
            for (var row = 0; row < authorships.Count; row++)
            {
                var form = NameForm.From(authorships.Name[row], authorships.Given[row], authorships.Family[row]);
                if (form.HasFullGiven && seen.Add(form.Full))
                {
                    names.Add((family.Number(form.Family), given.Number(form.FirstGiven)));
                }
            }
        }

        var classes = new NameClasses(names, family.Names.Count, given.Names.Count);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# people per million who have the name, over {seen.Count} distinct names, and how many of a"
            + " hundred of them are of which culture; made by eng/IdentityTraining");
        for (var k = 0; k < NameClasses.Count; k++)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"culture\t{k}\t{classes.Share[k] * 1e6:0}"));
        }

        Write(writer, "family", family, names.Count, classes.OfFamily);
        Write(writer, "given", given, names.Count, classes.OfGiven);
        var initials = given.Names.Select((name, number) => (Initial: name[0], Number: number))
            .Where(static name => char.IsAsciiLetterLower(name.Initial))
            .GroupBy(static name => name.Initial).OrderBy(static group => group.Key);
        foreach (var initial in initials)
        {
            var count = initial.Sum(name => given.Counts[name.Number]);
            var of = new double[NameClasses.Count];
            foreach (var (_, number) in initial)
            {
                var part = classes.OfGiven(number);
                for (var k = 0; k < of.Length; k++)
                {
                    of[k] += part[k] * given.Counts[number] / count;
                }
            }

            Write(writer, "given", initial.Key.ToString(), (double)count / names.Count, of);
        }
    }

    private static void Write(StreamWriter writer, string kind, Parts parts, int names, Func<int, double[]> classes)
    {
        foreach (var (name, count, number) in parts.Names.Zip(parts.Counts, Enumerable.Range(0, parts.Names.Count))
            .Where(static part => part.Second >= FewestNames)
            .OrderBy(static part => part.First, StringComparer.Ordinal))
        {
            Write(writer, kind, name, (double)count / names, classes(number));
        }
    }

    private static void Write(StreamWriter writer, string kind, string name, double share, double[] classes)
    {
        var of = classes.Select(static (p, k) => (P: p, K: k)).Where(static of => of.P >= LeastShare)
            .Select(static of => string.Create(CultureInfo.InvariantCulture, $"{of.K}:{of.P * 100:0}"));
        writer.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{kind}\t{name}\t{share * 1e6:0}\t{string.Join(' ', of)}"));
    }

    private static CoauthorGraph.Identity.IdentityInput Tests(string path) =>
        CoauthorGraph.Identity.Tests.RecordTables.Read(path).ToInput();

    // Parts of names and how many whole names have them.
    private sealed class Parts
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<string> Names { get; } = [];

        public List<int> Counts { get; } = [];

        public int Number(string name)
        {
            if (!_numbers.TryGetValue(name, out var number))
            {
                _numbers.Add(name, number = Names.Count);
                Names.Add(name);
                Counts.Add(0);
            }

            Counts[number]++;
            return number;
        }
    }
}
