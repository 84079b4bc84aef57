using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Pipeline.Building;

/// <summary>Artifacts by their folded name; papers that introduce the same name share it.</summary>
internal sealed class ArtifactRows
{
    private readonly SortedDictionary<string, (ArtifactMention Artifact, List<int> Papers)> _artifacts =
        new(Utf8Order.Instance);

    public void Add(int paper, IReadOnlyList<ArtifactMention> artifacts)
    {
        foreach (var artifact in artifacts)
        {
            var id = IdOf(artifact.Name);
            if (id.Length > 0)
            {
                Add(paper, id, artifact);
            }
        }
    }

    /// <summary>Adds an artifact with a paper that introduces it; papers come in order.</summary>
    public void Add(int paper, string id, ArtifactMention artifact)
    {
        if (!_artifacts.TryGetValue(id, out var known))
        {
            known = (artifact, []);
        }

        if (known.Artifact.Url is null && artifact.Url is not null)
        {
            known = (known.Artifact with { Url = artifact.Url }, known.Papers);
        }

        if (known.Papers.Count == 0 || known.Papers[^1] != paper)
        {
            known.Papers.Add(paper);
        }

        _artifacts[id] = known;
    }

    /// <summary>The id of an artifact by its name; empty when the name has no letter.</summary>
    public static string IdOf(string name) => TextFolding.Words(name).Replace(' ', '-');

    public ArtifactTable Build() => new()
    {
        Id = StringColumn.From(_artifacts.Keys),
        Name = StringColumn.From(_artifacts.Values.Select(static value => value.Artifact.Name)),
        Kind = _artifacts.Values.Select(static value => value.Artifact.Kind).ToArray(),
        Url = StringColumn.From(_artifacts.Values.Select(static value => value.Artifact.Url)),
        Papers = IntListColumn.From([.. _artifacts.Values.Select(static value => (IReadOnlyList<int>)value.Papers)]),
    };
}
