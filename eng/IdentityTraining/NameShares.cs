using CoauthorGraph.Identity.Features;

namespace CoauthorGraph.IdentityTraining;

/// <summary>Counts family and first names over distinct full names, so that one person's many papers count
/// once.</summary>
internal static class NameShares
{
    public static void Write(string data, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var family = new Dictionary<string, int>(StringComparer.Ordinal);
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in new[] { "arxiv/arxiv-all.jsonl.gz", "identity/acl.papers.jsonl.gz",
            "identity/papercopilot-ieee.papers.jsonl.gz" })
        {
            var authorships = Tests(Path.Combine(data, file)).Authorships;
            for (var row = 0; row < authorships.Count; row++)
            {
                var form = NameForm.From(authorships.Name[row], authorships.Given[row], authorships.Family[row]);
                if (form.HasFullGiven && seen.Add(form.Full))
                {
                    family[form.Family] = family.GetValueOrDefault(form.Family) + 1;
                    given[form.FirstGiven] = given.GetValueOrDefault(form.FirstGiven) + 1;
                }
            }
        }

        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(
            $"# people per million who have the name, over {seen.Count} distinct names; made by eng/IdentityTraining");
        foreach (var (kind, counts) in new[] { ("family", family), ("given", given) })
        {
            foreach (var (name, count) in counts.Where(static p => p.Value >= 12)
                .OrderBy(static p => p.Key, StringComparer.Ordinal))
            {
                writer.WriteLine($"{kind}\t{name}\t{count * 1e6 / seen.Count:0}");
            }
        }
    }

    private static CoauthorGraph.Identity.IdentityInput Tests(string path) =>
        CoauthorGraph.Identity.Tests.RecordTables.Read(path).ToInput();
}
