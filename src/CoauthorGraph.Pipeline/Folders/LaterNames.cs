using CoauthorGraph.Core.Graph;
using CoauthorGraph.Extraction;

namespace CoauthorGraph.Pipeline.Folders;

/// <summary>The names that the program knows, read when one is asked for: most questions ask for none.</summary>
internal sealed class LaterNames : IOtherNames
{
    public IReadOnlyList<string> OfTopic(string id) => KnownNames.Default.OfTopic(id);

    public IReadOnlyList<string> OfInstitution(string id) => KnownNames.Default.OfInstitution(id);
}
