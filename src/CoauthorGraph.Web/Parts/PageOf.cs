using Microsoft.AspNetCore.Components;

namespace CoauthorGraph.Web.Parts;

/// <summary>A page that shows an answer.</summary>
public abstract class PageOf<TModel> : PagePart
{
    /// <summary>The answer.</summary>
    [Parameter, EditorRequired]
    public required TModel Model { get; set; }
}
