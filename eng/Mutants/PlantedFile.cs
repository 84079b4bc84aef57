using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CoauthorGraph.Mutants;

/// <summary>A source file with faults in it.</summary>
internal sealed class PlantedFile(string path, string name, string text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private readonly HashSet<int> _withdrawn = [];
    private IReadOnlyList<Fault> _faults = [];
    private int _first;

    public string Path => path;

    /// <summary>The text with its faults.</summary>
    public SyntaxTree Tree { get; private set; } = Parse(text, path);

    /// <summary>The faults that compile.</summary>
    public IEnumerable<Fault> Living => _faults.Where(fault => !_withdrawn.Contains(fault.Id));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>Plants faults numbered from <paramref name="first"/> on; returns the first number that is left.</summary>
    public int Plant(int first)
    {
        _first = first;
        Rewrite();
        return first + _faults.Count;
    }

    /// <summary>Takes out the faults nearest to these errors; false when there is none.</summary>
    public bool Withdraw(IEnumerable<Diagnostic> errors)
    {
        var before = _withdrawn.Count;
        foreach (var error in errors)
        {
            for (var node = Tree.GetRoot().FindNode(error.Location.SourceSpan); node is not null; node = node.Parent)
            {
                var near = node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Select(Number).OfType<int>().ToList();
                if (near.Count > 0)
                {
                    _withdrawn.UnionWith(near);
                    break;
                }
            }
        }

        Rewrite();
        return _withdrawn.Count > before;
    }

    private void Rewrite()
    {
        var planter = new FaultPlanter(name, _first, _withdrawn);
        var root = planter.Visit(Parse(text, path).GetRoot())!;
        _faults = planter.Faults;
        Tree = Parse(root.ToFullString(), path);
    }

    private static int? Number(InvocationExpressionSyntax call) =>
        call.Expression.ToString() == "global::Planted.Is"
            ? int.Parse(call.ArgumentList.Arguments[0].ToString())
            : null;
}
