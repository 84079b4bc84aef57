using CoauthorGraph.Web.Addresses;
using CoauthorGraph.Web.Answers;
using Microsoft.AspNetCore.Components;

namespace CoauthorGraph.Web.Parts;

/// <summary>A page, or a part of one: it knows what stands around it.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>What stands around it.</summary>
    [Parameter, EditorRequired]
    public required PageFrame Frame { get; set; }

    /// <summary>Addresses of other pages.</summary>
    protected PageLinks Links => Frame.Links;
}
