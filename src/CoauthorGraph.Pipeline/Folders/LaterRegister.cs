using CoauthorGraph.Core.Graph;
using CoauthorGraph.Extraction.Institutions;
using CoauthorGraph.Pipeline.References;

namespace CoauthorGraph.Pipeline.Folders;

/// <summary>The registry of a graph folder, read when something is asked of it: most questions do not.</summary>
internal sealed class LaterRegister(string folder) : IInstitutionRegister
{
    private readonly Lazy<InstitutionRegistry> _registry = new(() => GraphReferences.ReadableRegistryOf(folder));

    public InstitutionEntry? Of(string id) => _registry.Value.Entry(id);
}
