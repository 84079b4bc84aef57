using System.Collections;
using System.Globalization;
using CoauthorGraph.Core.Values;
using Neo4j.Driver;
using TemporalValue = CoauthorGraph.Core.Values.TemporalValue;

namespace CoauthorGraph.Neo4j.Client.Bolt;

/// <summary>Values between the driver's types and ours.</summary>
internal static class DriverValues
{
    public static Dictionary<string, object?> Parameters(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToDictionary(static pair => pair.Key, static pair => Write(pair.Value), StringComparer.Ordinal);

    public static object? Read(object? value) => value switch
    {
        INode node => new NodeValue(node.ElementId, node.Labels, Map(node.Properties)),
        IRelationship edge => new RelationshipValue(
            edge.ElementId, edge.Type, edge.StartNodeElementId, edge.EndNodeElementId, Map(edge.Properties)),
        IPath path => new PathValue(Elements(path)),
        LocalDate date => new TemporalValue(TemporalKind.Date, date.ToString()),
        LocalTime time => new TemporalValue(TemporalKind.LocalTime, time.ToString()),
        OffsetTime time => new TemporalValue(TemporalKind.Time, time.ToString()),
        LocalDateTime moment => new TemporalValue(TemporalKind.LocalDateTime, moment.ToString()),
        ZonedDateTime moment => new TemporalValue(
            moment.Zone is ZoneOffset ? TemporalKind.OffsetDateTime : TemporalKind.ZonedDateTime, moment.ToString()),
        Duration duration => new TemporalValue(TemporalKind.Duration, DriverDurations.Write(duration)),
        Point point => new PointValue(Text(point)),
        string => value,
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => map.ToDictionary(
            static pair => pair.Key, static pair => Read(pair.Value), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Read).ToList(),
        _ => value,
    };

    private static string Text(Point point) => double.IsNaN(point.Z)
        ? string.Create(CultureInfo.InvariantCulture, $"SRID={point.SrId};POINT ({point.X} {point.Y})")
        : string.Create(CultureInfo.InvariantCulture, $"SRID={point.SrId};POINT Z ({point.X} {point.Y} {point.Z})");

    private static Dictionary<string, object?> Map(IReadOnlyDictionary<string, object> map) =>
        map.ToDictionary(static pair => pair.Key, static pair => Read(pair.Value), StringComparer.Ordinal);

    private static List<object?> Elements(IPath path)
    {
        var elements = new List<object?>();
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            elements.Add(Read(path.Nodes[i]));
            if (i < path.Relationships.Count)
            {
                elements.Add(Read(path.Relationships[i]));
            }
        }

        return elements;
    }

    private static object? Write(object? value) => value switch
    {
        TemporalValue temporal => Temporal(temporal),
        PointValue => throw new ArgumentException("A point cannot be a parameter over Bolt", nameof(value)),
        string => value,
        IReadOnlyDictionary<string, object?> map => Parameters(map),
        IEnumerable list => list.Cast<object?>().Select(Write).ToList(),
        _ => value,
    };

    private static object Temporal(TemporalValue value)
    {
        var text = value.Text;
        return value.Kind switch
        {
            TemporalKind.Date => new LocalDate(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            TemporalKind.LocalTime => Time(text),
            TemporalKind.LocalDateTime => Moment(text),
            TemporalKind.Duration => DriverDurations.Read(text),
            _ => throw new ArgumentException($"A {value.Kind} cannot be a parameter over Bolt", nameof(value)),
        };
    }

    private static LocalTime Time(string text)
    {
        var parts = text.Split(':', '.');
        int Part(int i) => i < parts.Length ? int.Parse(parts[i], CultureInfo.InvariantCulture) : 0;
        var nanosecond = parts.Length > 3
            ? int.Parse(parts[3].PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;
        return new LocalTime(Part(0), Part(1), Part(2), nanosecond);
    }

    private static LocalDateTime Moment(string text)
    {
        var date = DateTime.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = Time(text[11..]);
        return new LocalDateTime(
            date.Year, date.Month, date.Day, time.Hour, time.Minute, time.Second, time.Nanosecond);
    }
}
