using System.Globalization;
using System.Runtime.InteropServices;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;
using CoauthorGraph.Storage.Snapshots;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Decides a graph folder anew by the shipped weights and measures that against its truth, by how many mentions
/// people have. Everything is columns of numbers, so that 20 million mentions fit.</summary>
internal static class LargeScore
{
    public static void Measure(string folder, string truth)
    {
        using var graph = GraphFolder.Open(folder);
        var undecided = new int[graph.Authorships.Count];
        Array.Fill(undecided, -1);
        var input = new IdentityInput
        {
            Papers = graph.Papers,
            Authorships = graph.Authorships with { Author = undecided },
            Affiliations = graph.Affiliations,
            KnownAuthorIds = StringColumn.Empty,
        };
        var result = IdentityResolver.Resolve(input, new IdentityOptions { Threads = 2 }, null, CancellationToken.None);
        var person = People(graph, truth);
        var cells = Cells(person, result.Machine);
        var ofPerson = Sums(cells, static cell => (int)(cell.Key >> 32));
        var ofAuthor = Sums(cells, static cell => (int)cell.Key);
        Console.WriteLine($"{result.MachineAuthorIds.Length} authors of {ofPerson.Count} people");
        var all = new List<(int Size, int Count, double Precision, double Recall)>();
        foreach (var (key, count) in cells)
        {
            var size = ofPerson[(int)(key >> 32)];
            all.Add((size switch { 1 => 1, < 4 => 2, < 10 => 4, < 50 => 10, _ => 50 }, count,
                (double)count * count / ofAuthor[(int)key], (double)count * count / size));
        }

        foreach (var size in all.GroupBy(static cell => cell.Size).OrderBy(static group => group.Key))
        {
            Say($"people of {size.Key} mentions or more", size);
        }

        Say("B3", all);
        var both = Pairs(cells.Select(static cell => cell.Count));
        Console.WriteLine(
            $"pairwise {new AgreementScores(both / Pairs(ofAuthor.Values), both / Pairs(ofPerson.Values))}");
    }

    private static void Say(string what, IEnumerable<(int Size, int Count, double Precision, double Recall)> cells)
    {
        double mentions = cells.Sum(static cell => cell.Count);
        var scores = new AgreementScores(
            cells.Sum(static cell => cell.Precision) / mentions, cells.Sum(static cell => cell.Recall) / mentions);
        Console.WriteLine($"{what}: {mentions} mentions, {scores}");
    }

    // For each authorship the person who the truth says it is, or -1. People are numbered as they come.
    private static int[] People(KnowledgeGraph graph, string truth)
    {
        var person = new int[graph.Authorships.Count];
        Array.Fill(person, -1);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var offsets = graph.Papers.AuthorshipOffsets.Span;
        var position = graph.Authorships.Position.Span;
        foreach (var line in File.ReadLines(truth).Skip(1))
        {
            var parts = line.Split(',');
            var paper = graph.Papers.Id.Find(parts[0]);
            var at = int.Parse(parts[1], CultureInfo.InvariantCulture);
            if (!numbers.TryGetValue(parts[2], out var number))
            {
                numbers.Add(parts[2], number = numbers.Count);
            }

            for (var row = paper < 0 ? 0 : offsets[paper]; paper >= 0 && row < offsets[paper + 1]; row++)
            {
                if (position[row] == at)
                {
                    person[row] = number;
                }
            }
        }

        return person;
    }

    // How many mentions each person and author have in common, by person and author.
    private static List<(long Key, int Count)> Cells(int[] person, int[] author)
    {
        var keys = new List<long>();
        for (var row = 0; row < person.Length; row++)
        {
            if (person[row] >= 0)
            {
                keys.Add(((long)person[row] << 32) | (uint)author[row]);
            }
        }

        keys.Sort();
        var cells = new List<(long Key, int Count)>();
        for (int from = 0, to; from < keys.Count; from = to)
        {
            for (to = from; to < keys.Count && keys[to] == keys[from]; to++)
            {
            }

            cells.Add((keys[from], to - from));
        }

        return cells;
    }

    private static Dictionary<int, int> Sums(List<(long Key, int Count)> cells, Func<(long Key, int Count), int> of)
    {
        var sums = new Dictionary<int, int>();
        foreach (var cell in cells)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(sums, of(cell), out _) += cell.Count;
        }

        return sums;
    }

    private static double Pairs(IEnumerable<int> counts) => counts.Sum(static count => count * (count - 1.0) / 2);
}
