using CoauthorGraph.Identity;
using CoauthorGraph.Identity.Evaluation;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Measures the shipped weights on a file of papers and its truth, by how many papers people have.</summary>
internal static class LargeScore
{
    public static void Measure(string papers, string truth)
    {
        var input = CoauthorGraph.Identity.Tests.RecordTables.Read(papers).ToInput();
        using var reader = new StreamReader(truth);
        var gold = GoldFile.Read(reader, truth);
        var result = IdentityResolver.Resolve(input, new IdentityOptions { Threads = 2 }, null, CancellationToken.None);
        var e = IdentityEvaluator.Evaluate(input.Papers, input.Authorships, result.Machine, gold);
        Console.WriteLine($"{result.MachineAuthorIds.Length} authors; B3 {e.BCubed} pairwise {e.Pairwise}");
        var person = gold.Mentions.ToDictionary(static m => (m.Paper, m.Position), static m => m.Person);
        var of = new string?[result.Machine.Length];
        var paper = input.Authorships.Paper.Span;
        var position = input.Authorships.Position.Span;
        for (var row = 0; row < of.Length; row++)
        {
            of[row] = person.GetValueOrDefault((input.Papers.Id[paper[row]], position[row]));
        }

        var labelled = Enumerable.Range(0, of.Length).Where(row => of[row] is not null).ToArray();
        var ofPerson = labelled.GroupBy(row => of[row]!).ToDictionary(static g => g.Key, static g => g.Count());
        var ofAuthor = labelled.GroupBy(row => result.Machine[row]).ToDictionary(static g => g.Key, static g => g.Count());
        var cells = labelled.GroupBy(row => (Person: of[row]!, Author: result.Machine[row]))
            .Select(g => (Count: g.Count(), InPerson: ofPerson[g.Key.Person], InAuthor: ofAuthor[g.Key.Author]));
        foreach (var size in cells.GroupBy(static cell => cell.InPerson switch { 1 => 1, < 4 => 2, < 10 => 4, < 50 => 10, _ => 50 })
            .OrderBy(static g => g.Key))
        {
            var mentions = size.Sum(static cell => cell.Count);
            var precision = size.Sum(static cell => (double)cell.Count * cell.Count / cell.InAuthor) / mentions;
            var recall = size.Sum(static cell => (double)cell.Count * cell.Count / cell.InPerson) / mentions;
            Console.WriteLine($"people of {size.Key} mentions or more: {mentions}, precision {precision:0.000}, recall {recall:0.000}");
        }
    }
}
