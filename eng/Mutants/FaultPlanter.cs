using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace CoauthorGraph.Mutants;

/// <summary>
/// Rewrites a file so that each fault stands beside what it changes, behind <c>Planted.Is(id)</c>. Numbers are given in
/// the order of the text and do not change when some are <paramref name="withdrawn"/>. Operators as in DeMillo, Lipton and
/// Sayward (1978) and Offutt et al. (1996): relations, arithmetic, logic, constants, conditions, deleted statements; with
/// them those that queries over sequences invite.
/// </summary>
internal sealed class FaultPlanter(string file, int first, IReadOnlySet<int> withdrawn) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
        [SyntaxKind.BitwiseAndExpression] = SyntaxKind.BitwiseOrExpression,
        [SyntaxKind.BitwiseOrExpression] = SyntaxKind.BitwiseAndExpression,
        [SyntaxKind.LeftShiftExpression] = SyntaxKind.RightShiftExpression,
        [SyntaxKind.RightShiftExpression] = SyntaxKind.LeftShiftExpression,
    };

    private static readonly Dictionary<string, string> Calls = new(StringComparer.Ordinal)
    {
        ["OrderBy"] = "OrderByDescending",
        ["OrderByDescending"] = "OrderBy",
        ["ThenBy"] = "ThenByDescending",
        ["ThenByDescending"] = "ThenBy",
        ["Any"] = "All",
        ["All"] = "Any",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["MinBy"] = "MaxBy",
        ["MaxBy"] = "MinBy",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["LastOrDefault"] = "FirstOrDefault",
        ["StartsWith"] = "EndsWith",
        ["EndsWith"] = "StartsWith",
        ["IndexOf"] = "LastIndexOf",
        ["LastIndexOf"] = "IndexOf",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
    };

    private static readonly HashSet<string> Droppable = new(
        ["Where", "Skip", "Take", "Distinct", "DistinctBy", "Reverse", "Concat", "Union", "Except", "Append", "Trim",
            "TrimStart", "TrimEnd", "ToLowerInvariant", "ToUpperInvariant", "Normalize", "Replace"],
        StringComparer.Ordinal);

    private readonly List<Fault> _faults = [];
    private int _next = first;

    /// <summary>The faults of the file, those withdrawn among them.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public override SyntaxNode? Visit(SyntaxNode? node) => node switch
    {
        // What must be constant, what is not calculated, and what people are told.
        AttributeListSyntax or EnumMemberDeclarationSyntax or ParameterSyntax or PatternSyntax or SwitchLabelSyntax
            or InterpolatedStringExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax
            or StackAllocArrayCreationExpressionSyntax => node,
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) => node,
        LocalDeclarationStatementSyntax local when local.IsConst => node,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => node,
        _ => base.Visit(node),
    };

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (Declares(node) || IsText(node.Left) || IsText(node.Right))
        {
            return visited;
        }

        if (Operators.TryGetValue(node.Kind(), out var other))
        {
            return Either(node, visited, BinaryExpression(other, node.Left, node.Right));
        }

        return node.IsKind(SyntaxKind.CoalesceExpression) && node.Right is not ThrowExpressionSyntax
            ? Either(node, visited, node.Right)
            : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) => node.Token.Value switch
    {
        int value => Either(node, node, Literal(value + 1)),
        double value => Either(node, node, LiteralExpression(
            SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value == 0 ? 1 : value * 1.5))),
        bool value => Either(node, node, LiteralExpression(
            value ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression)),
        _ => node,
    };

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.UnaryMinusExpression && !Declares(node)
            ? Either(node, visited, node.Operand)
            : visited;
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax member || Declares(node))
        {
            return visited;
        }

        var name = member.Name.Identifier.Text;
        if (Calls.TryGetValue(name, out var other) && (name is not "Any" || node.ArgumentList.Arguments.Count > 0))
        {
            return Either(node, visited, node.WithExpression(member.WithName(IdentifierName(other))));
        }

        return Droppable.Contains(name) ? Either(node, visited, member.Expression) : visited;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        var condition = visited.Condition;
        if (Plant(node.Condition, "false") is { } never)
        {
            condition = BinaryExpression(
                SyntaxKind.LogicalAndExpression, Not(IsOn(never)), ParenthesizedExpression(condition));
        }

        if (!Declares(node.Condition) && Plant(node.Condition, "true") is { } always)
        {
            condition = BinaryExpression(
                SyntaxKind.LogicalOrExpression, IsOn(always), ParenthesizedExpression(condition));
        }

        return visited.WithCondition(condition);
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return !Declares(node.Condition) && Plant(node.Condition, $"!({node.Condition})") is { } fault
            ? visited.WithCondition(BinaryExpression(
                SyntaxKind.NotEqualsExpression, IsOn(fault), ParenthesizedExpression(visited.Condition)))
            : visited;
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        var isDeletable = !Declares(node) && node.Expression switch
        {
            InvocationExpressionSyntax or AwaitExpressionSyntax => !node.ToString().Contains("ThrowIf", StringComparison.Ordinal),
            AssignmentExpressionSyntax assignment => assignment.Left is not (IdentifierNameSyntax or TupleExpressionSyntax)
                || !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
            PostfixUnaryExpressionSyntax => true,
            _ => false,
        };
        return isDeletable && Plant(node, "") is { } fault ? UnlessOn(fault, visited) : visited;
    }

    public override SyntaxNode? VisitContinueStatement(ContinueStatementSyntax node) =>
        Plant(node, "") is { } fault ? UnlessOn(fault, node) : node;

    public override SyntaxNode? VisitYieldStatement(YieldStatementSyntax node)
    {
        var visited = (YieldStatementSyntax)base.VisitYieldStatement(node)!;
        return node.IsKind(SyntaxKind.YieldReturnStatement) && !Declares(node) && Plant(node, "") is { } fault
            ? UnlessOn(fault, visited)
            : visited;
    }

    private ExpressionSyntax Either(ExpressionSyntax before, ExpressionSyntax visited, ExpressionSyntax after) =>
        Plant(before, after.NormalizeWhitespace().ToString()) is { } fault
            ? ParenthesizedExpression(ConditionalExpression(
                IsOn(fault),
                ParenthesizedExpression(after.WithoutTrivia()),
                ParenthesizedExpression(visited.WithoutTrivia()))).WithTriviaFrom(before)
            : visited;

    private int? Plant(SyntaxNode before, string after)
    {
        var fault = new Fault(
            _next++, file, before.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
            before.NormalizeWhitespace().ToString(), after);
        _faults.Add(fault);
        return withdrawn.Contains(fault.Id) ? null : fault.Id;
    }

    private static StatementSyntax UnlessOn(int fault, StatementSyntax statement) =>
        IfStatement(Not(IsOn(fault)), Block(statement.WithoutTrivia())).WithTriviaFrom(statement);

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax expression) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, expression);

    private static ExpressionSyntax IsOn(int fault) => ParseExpression($"global::Planted.Is({fault})");

    private static LiteralExpressionSyntax Literal(int value) =>
        LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(value));

    private static bool Declares(SyntaxNode node) => node.DescendantNodesAndSelf().Any(static part =>
        part is SingleVariableDesignationSyntax or DeclarationExpressionSyntax);

    private static bool IsText(ExpressionSyntax node) =>
        node is InterpolatedStringExpressionSyntax || node.IsKind(SyntaxKind.StringLiteralExpression);
}
