using CoauthorGraph.Core.Graph;
using CoauthorGraph.Extraction;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Pipeline.Folders;

/// <summary>The names that the program knows, read when one is asked for: most questions ask for none.</summary>
internal sealed class LaterNames(string folder) : IOtherNames
{
    private readonly Lazy<KnownNames> _names = new(() => GraphReferences.NamesOf(folder));

    public IReadOnlyList<string> OfTopic(string id) => _names.Value.OfTopic(id);

    public IReadOnlyList<string> OfInstitution(string id) => _names.Value.OfInstitution(id);
}
