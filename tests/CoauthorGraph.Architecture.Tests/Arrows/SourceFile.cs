using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoauthorGraph.Architecture.Tests.Arrows;

/// <summary>What a file declares and what it names, read from its syntax: text in comments and strings is no
/// name.</summary>
internal sealed record SourceFile(
    string Path,
    string Namespace,
    IReadOnlySet<string> Usings,
    IReadOnlySet<string> Types,
    IReadOnlySet<string> Extensions,
    IReadOnlySet<string> Names,
    IReadOnlySet<string> Calls)
{
    private const string Product = "CoauthorGraph.";
    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(static () =>
        [.. Checkout.CSharpFiles("src").Select(static file => Parse(file, Checkout.Read(file)))]);

    /// <summary>All files of the product.</summary>
    public static IReadOnlyList<SourceFile> OfProduct => Files.Value;

    /// <summary>The project, without what all have in common.</summary>
    public string Project => Namespace[Product.Length..].Split('.')[0];

    /// <summary>The folder inside the project; empty for its root.</summary>
    public string Folder => Namespace.Length == Product.Length + Project.Length
        ? ""
        : Namespace[(Product.Length + Project.Length + 1)..];

    public static SourceFile Parse(string path, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
        var nodes = root.DescendantNodes().ToList();
        var declared = nodes.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();
        return new SourceFile(
            path,
            declared ?? System.IO.Path.GetDirectoryName(path)!.Replace('\\', '.').Replace('/', '.')["src.".Length..],
            Set(root.Usings.Where(static line => line.Alias is null && line.StaticKeyword == default)
                .Select(static line => line.NamespaceOrType.ToString())),
            Set(nodes.OfType<MemberDeclarationSyntax>()
                .Where(static node => node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
                .Select(static node => node switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.Text,
                    DelegateDeclarationSyntax type => type.Identifier.Text,
                    _ => "",
                })),
            Set(nodes.OfType<MethodDeclarationSyntax>()
                .Where(static method => method.ParameterList.Parameters.FirstOrDefault()?.Modifiers
                    .Any(SyntaxKind.ThisKeyword) == true)
                .Select(static method => method.Identifier.Text)),
            Set(nodes.OfType<SimpleNameSyntax>().Where(IsFirst).Select(Chain)),
            Set(nodes.OfType<InvocationExpressionSyntax>()
                .Select(static call => call.Expression switch
                {
                    MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
                    MemberBindingExpressionSyntax member => member.Name.Identifier.Text,
                    _ => "",
                })));
    }

    private static HashSet<string> Set(IEnumerable<string> names) =>
        names.Where(static name => name.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static bool IsFirst(SimpleNameSyntax name) => name.Parent switch
    {
        QualifiedNameSyntax qualified => qualified.Left == name,
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        UsingDirectiveSyntax line => line.Alias is not null || line.StaticKeyword != default,
        BaseNamespaceDeclarationSyntax => false,
        _ => true,
    };

    // The name with all that follows it after dots: a type may stand behind its namespace.
    private static string Chain(SimpleNameSyntax first)
    {
        var chain = first.Identifier.Text;
        for (SyntaxNode at = first; ; at = at.Parent!)
        {
            var next = at.Parent switch
            {
                QualifiedNameSyntax qualified when qualified.Left == at => qualified.Right,
                MemberAccessExpressionSyntax access when access.Expression == at => access.Name,
                _ => null,
            };
            if (next is null)
            {
                return chain;
            }

            chain += "." + next.Identifier.Text;
        }
    }
}
