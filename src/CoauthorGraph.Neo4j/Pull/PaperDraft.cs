using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Neo4j.Pull;

/// <summary>A paper while what belongs to it is gathered.</summary>
internal sealed class PaperDraft(PaperRecord record, string[] unlinked)
{
    public PaperRecord Record { get; } = record;

    public List<(PaperAuthor Author, string[] Affiliations)> Authors { get; } = [];

    /// <summary>The strings that lead to an institution.</summary>
    public List<Affiliation> Linked { get; } = [];

    public List<TopicAssignment> Topics { get; } = [];

    public List<ArtifactMention> Artifacts { get; } = [];

    public PaperRecord Build(RecordSource source)
    {
        var byString = new Dictionary<string, Affiliation>(StringComparer.Ordinal);
        foreach (var affiliation in Linked)
        {
            byString.TryAdd(affiliation.Raw, affiliation);
        }

        Affiliation Find(string raw) => byString.GetValueOrDefault(raw) ?? new Affiliation(raw);
        var ofAuthors = Authors.SelectMany(static item => item.Affiliations).ToHashSet(StringComparer.Ordinal);
        return Record with
        {
            Authors = [.. Authors.OrderBy(static item => item.Author.Position).ThenBy(
                static item => item.Author.Name, Utf8Order.Instance).Select(item => item.Author with
                {
                    Affiliations = [.. item.Affiliations.Select(Find)],
                })],
            Affiliations = [.. byString.Keys.Concat(unlinked).Where(raw => !ofAuthors.Contains(raw))
                .Order(Utf8Order.Instance).Select(Find)],
            Topics = [.. Topics.OrderBy(static topic => topic.Id, Utf8Order.Instance)],
            Artifacts = [.. Artifacts.OrderBy(static artifact => artifact.Name, Utf8Order.Instance)],
            Source = source,
        };
    }
}
