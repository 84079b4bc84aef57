using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Core.Graph.Querying.FullText;

namespace CoauthorGraph.Pipeline.Queries;

/// <summary>What queries can CALL and SHOW.</summary>
public static class GraphProcedures
{
    /// <summary>All procedures.</summary>
    public static IReadOnlyList<GraphProcedure> All { get; } =
    [
        .. SchemaProcedures.All, .. SchemaSurvey.All, .. FullTextProcedures.All, .. AnalysisProcedures.All,
        .. QuestionProcedures.All,
    ];
}
