using System.Globalization;
using System.Text;
using CoauthorGraph.Core.Graph.Querying;
using CoauthorGraph.Cypher.Values.Temporal;

namespace CoauthorGraph.Cypher.Values;

/// <summary>The text of values.</summary>
public static class CypherText
{
    /// <summary>A value as a query would write it; nodes, relationships and paths as patterns.</summary>
    public static string Of(CypherValue value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A number as <c>toString()</c> gives it.</summary>
    public static string Of(double number)
    {
        if (double.IsNaN(number))
        {
            return "NaN";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Infinity" : "-Infinity";
        }

        var size = Math.Abs(number);
        if (size is 0 or >= 1e-3 and < 1e7)
        {
            var plain = number.ToString("0.0##################################", CultureInfo.InvariantCulture);
            var shortest = number.ToString("R", CultureInfo.InvariantCulture);
            return shortest.Contains('E') ? plain : shortest.Contains('.') ? shortest : shortest + ".0";
        }

        return Scientific(number);
    }

    // As Java writes it: one digit before the point, one at least after it.
    private static string Scientific(double number)
    {
        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        for (var digits = 0; digits < 17; digits++)
        {
            var shorter = number.ToString(
                "E" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(shorter, CultureInfo.InvariantCulture).Equals(number))
            {
                text = shorter;
                break;
            }
        }

        var at = text.IndexOf('E');
        var mantissa = text[..at];
        var exponent = int.Parse(text.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{mantissa}{(mantissa.Contains('.') ? "" : ".0")}E{exponent}");
    }

    private static void Append(StringBuilder text, CypherValue value)
    {
        switch (value.Kind)
        {
            case CypherKind.Null:
                text.Append("null");
                break;
            case CypherKind.Boolean:
                text.Append(value.AsBoolean() ? "true" : "false");
                break;
            case CypherKind.Integer:
                text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger()}");
                break;
            case CypherKind.Float:
                text.Append(Of(value.AsFloat()));
                break;
            case CypherKind.String:
                AppendQuoted(text, value.AsString());
                break;
            case CypherKind.List:
                AppendList(text, value.AsList());
                break;
            case CypherKind.Map:
                AppendMap(text, value.AsMap());
                break;
            case CypherKind.Node:
                AppendNode(text, value.AsGraph(), value.AsNode());
                break;
            case CypherKind.Relationship:
                AppendRelationship(text, value.AsGraph(), value.AsRelationship());
                break;
            case CypherKind.Path:
                AppendPath(text, value.AsPath());
                break;
            case CypherKind.Point:
                AppendPoint(text, value.AsPoint());
                break;
            default:
                text.Append(OfTemporal(value));
                break;
        }
    }

    private static string OfTemporal(CypherValue value) => value.Kind switch
    {
        CypherKind.Date => TemporalText.Of(value.AsDate()),
        CypherKind.LocalTime => TemporalText.Full(value.AsLocalTime()),
        CypherKind.Time => TemporalText.Full(value.AsTime().Local) + TemporalText.Offset(value.AsTime().Offset),
        CypherKind.LocalDateTime => Of(value.AsLocalDateTime()),
        CypherKind.DateTime => Of(value.AsDateTime()),
        _ => TemporalText.Of(value.AsDuration()),
    };

    private static string Of(CypherLocalDateTime moment) =>
        TemporalText.Of(moment.Date) + "T" + TemporalText.Full(moment.Time);

    private static string Of(CypherDateTime moment) => Of(moment.Local) + TemporalText.Offset(moment.Offset)
        + (moment.Zone is { } zone ? $"[{zone}]" : "");

    private static void AppendQuoted(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var c in value)
        {
            text.Append(c is '\'' or '\\' ? "\\" : "").Append(c);
        }

        text.Append('\'');
    }

    private static void AppendList(StringBuilder text, CypherList list)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, list[i]);
        }

        text.Append(']');
    }

    private static void AppendMap(StringBuilder text, CypherMap map)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var (key, value) in map)
        {
            text.Append(isFirst ? "" : ", ").Append(key).Append(": ");
            Append(text, value);
            isFirst = false;
        }

        text.Append('}');
    }

    private static void AppendNode(StringBuilder text, IPropertyGraph graph, int node)
    {
        text.Append('(');
        foreach (var label in graph.LabelsOf(node))
        {
            text.Append(':').Append(graph.Labels[label]);
        }

        var properties = GraphProperties.OfNode(graph, node);
        if (properties.Count > 0)
        {
            text.Append(graph.LabelsOf(node).IsEmpty ? "" : " ");
            AppendMap(text, properties);
        }

        text.Append(')');
    }

    private static void AppendRelationship(StringBuilder text, IPropertyGraph graph, long relationship)
    {
        text.Append("[:").Append(graph.RelationshipTypes[graph.TypeOf(relationship)]);
        var properties = GraphProperties.OfRelationship(graph, relationship);
        if (properties.Count > 0)
        {
            text.Append(' ');
            AppendMap(text, properties);
        }

        text.Append(']');
    }

    private static void AppendPath(StringBuilder text, CypherPath path)
    {
        text.Append('<');
        AppendNode(text, path.Graph, path.Nodes[0]);
        for (var i = 0; i < path.Length; i++)
        {
            var isForward = path.IsForward(i);
            text.Append(isForward ? "-" : "<-");
            AppendRelationship(text, path.Graph, path.Relationships[i]);
            text.Append(isForward ? "->" : "-");
            AppendNode(text, path.Graph, path.Nodes[i + 1]);
        }

        text.Append('>');
    }

    private static void AppendPoint(StringBuilder text, CypherPoint point)
    {
        text.Append("point({x: ").Append(Of(point.X)).Append(", y: ").Append(Of(point.Y));
        if (point.Z is { } z)
        {
            text.Append(", z: ").Append(Of(z));
        }

        text.Append(CultureInfo.InvariantCulture, $", crs: '{point.System}'}})");
    }
}
