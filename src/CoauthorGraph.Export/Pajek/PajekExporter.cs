using CoauthorGraph.Export.Layout;
using CoauthorGraph.Export.Network;
using CoauthorGraph.Export.Text;

namespace CoauthorGraph.Export.Pajek;

/// <summary>
/// The network file of Pajek, with positions. Pajek has no way to write a quotation mark in a name, so names have an
/// apostrophe for it; readers that know authors by label get the id behind a name that several authors have.
/// </summary>
internal sealed class PajekExporter : FileExporter
{
    public override string Format => "pajek";

    public override string Description => "Pajek .net with positions, for Pajek, VOSviewer and igraph";

    protected override void WriteNetwork(AuthorNetwork network, Stream output, CancellationToken cancellationToken)
    {
        var positions = NetworkLayout.Run(LayoutGraph.Of(network), network.Request.Threads, cancellationToken);
        using var net = TextFile.Over(output);
        foreach (var line in network.Provenance)
        {
            net.WriteLine("% " + line);
        }

        net.WriteLine("*Vertices " + InvariantText.Of(network.AuthorCount));
        WriteVertices(net, network, positions, cancellationToken);
        net.WriteLine("*Edges");
        var edges = network.Graph.Coauthorships;
        foreach (var edge in network.Edges(cancellationToken))
        {
            net.Write(InvariantText.Of(edges.Source.Span[edge] + 1));
            net.Write(' ');
            net.Write(InvariantText.Of(edges.Target.Span[edge] + 1));
            net.Write(' ');
            net.WriteLine(InvariantText.Of(edges.Weight.Span[edge]));
        }
    }

    private static void WriteVertices(
        StreamWriter net, AuthorNetwork network, Positions positions, CancellationToken cancellationToken)
    {
        var authors = network.Graph.Authors;
        var shared = SharedNames(network);
        var (left, top, size) = Frame(positions);
        foreach (var author in network.Authors(cancellationToken))
        {
            var label = Label(authors.Name[author]);
            if (shared.Contains(label))
            {
                label += " [" + Label(authors.Id[author]) + "]";
            }

            // Pajek draws in a square from 0 to 1.
            var x = Math.Round((positions.X[author] - left) / size, 4) + 0.0;
            var y = Math.Round((positions.Y[author] - top) / size, 4) + 0.0;
            net.Write($"{InvariantText.Of(author + 1)} \"{label}\" ");
            net.WriteLine($"{InvariantText.Of(x)} {InvariantText.Of(y)} 0.5");
        }
    }

    private static HashSet<string> SharedNames(AuthorNetwork network)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        for (var author = 0; author < network.AuthorCount; author++)
        {
            var label = Label(network.Graph.Authors.Name[author]);
            if (!seen.Add(label))
            {
                shared.Add(label);
            }
        }

        return shared;
    }

    private static (double Left, double Top, double Size) Frame(Positions positions)
    {
        double left = 0, right = 1, top = 0, bottom = 1;
        for (var i = 0; i < positions.X.Length; i++)
        {
            left = Math.Min(left, positions.X[i]);
            right = Math.Max(right, positions.X[i]);
            top = Math.Min(top, positions.Y[i]);
            bottom = Math.Max(bottom, positions.Y[i]);
        }

        return (left, top, Math.Max(right - left, bottom - top));
    }

    private static string Label(string text) => PlainText.OneLine(text).Replace('"', '\'').Replace('\\', '/');
}
