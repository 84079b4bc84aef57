using System.Text;
using CoauthorGraph.Export.Network;

namespace CoauthorGraph.Export.Html;

/// <summary>
/// One page that draws the network and can be searched and clicked, without anything from the network. Its script and
/// style are files beside this one; the data stand in it as JSON in which nothing can end the script element.
/// </summary>
internal sealed class HtmlExporter : FileExporter
{
    public override string Format => "html";

    public override string Description => "one self-contained page to look at, search and click";

    protected override ExportSummary Summarize(AuthorNetwork network) => PageSelection.Of(network).Summarize(network);

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var selection = PageSelection.Of(network);
        var template = PageTemplate.Load();
        foreach (var piece in template.Pieces)
        {
            if (piece == PageTemplate.DataMark)
            {
                PageData.Write(network, selection, output, cancellationToken);
            }
            else
            {
                output.Write(Encoding.UTF8.GetBytes(piece));
            }
        }
    }
}
