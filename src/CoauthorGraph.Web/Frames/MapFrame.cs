using CoauthorGraph.Core.Graph;
using CoauthorGraph.Pipeline.Atlases;

namespace CoauthorGraph.Web.Frames;

/// <summary>A picture whose marks have their places already.</summary>
/// <param name="Ids">What each mark is of.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Counts">What its size stands for.</param>
/// <param name="Radii">Its radius.</param>
/// <param name="X">Its place.</param>
/// <param name="Y">Downwards.</param>
/// <param name="Lines">Ends of each line and how strong it is.</param>
internal sealed record MapFrame(
    IReadOnlyList<string> Ids, IReadOnlyList<string> Names, IReadOnlyList<int> Counts, IReadOnlyList<float> Radii,
    IReadOnlyList<float> X, IReadOnlyList<float> Y,
    IReadOnlyList<(int First, int Second, int Strength, int FirstYear, int LastYear)> Lines)
{
    /// <summary>What the marks are told apart by; null where nothing tells them apart.</summary>
    public MapGroups? Groups { get; init; }

    /// <summary>First and last year of what each mark is of; null where <see cref="Years"/> says more.</summary>
    public IReadOnlyList<(int First, int Last)>? Spans { get; init; }

    /// <summary>When what marks and lines count began and ended; null where each mark has a span.</summary>
    public MapYears? Years { get; init; }

    /// <summary>People of a graph.</summary>
    public static MapFrame Of(KnowledgeGraph graph, PeopleMap map)
    {
        var (authors, ties) = (graph.Authors, graph.Coauthorships);
        var at = map.People.Select(static (row, number) => (row, number)).ToDictionary(
            static one => one.row, static one => one.number);
        return new MapFrame(
            [.. map.People.Select(row => authors.Id[row])],
            [.. map.People.Select(row => authors.Name[row])],
            [.. map.People.Select(row => authors.Papers.Span[row])],
            [.. map.People.Select(row => GraphAtlas.RadiusOfPerson(authors.Papers.Span[row]))],
            map.X,
            map.Y,
            [.. map.Ties.Select(edge => (
                at[ties.Source.Span[edge]], at[ties.Target.Span[edge]], ties.Papers.Span[edge],
                ties.FirstYear.Span[edge], ties.LastYear.Span[edge]))])
        {
            Spans = [.. map.People.Select(row => (authors.FirstYear.Span[row], authors.LastYear.Span[row]))],
        };
    }

    /// <summary>Its bytes, as those of <see cref="PictureFrame"/>.</summary>
    public byte[] ToBytes(string snapshot)
    {
        var arrays = new FrameArrays();
        arrays.Add("counts", Counts, static count => count);
        arrays.AddReal("radii", Radii, static radius => radius);
        arrays.AddReal("x", X, static x => x);
        arrays.AddReal("y", Y, static y => y);
        arrays.Add("source", Lines, static line => line.First);
        arrays.Add("target", Lines, static line => line.Second);
        arrays.Add("common", Lines, static line => line.Strength);
        if (Groups is not null)
        {
            arrays.Add("group", Groups.Of, static group => group);
        }

        if (Years is not null)
        {
            arrays.Add("marksBegan", Years.Marks.Began, static count => count);
            arrays.Add("marksEnded", Years.Marks.Ended, static count => count);
            arrays.Add("linesBegan", Years.Lines.Began, static count => count);
            arrays.Add("linesEnded", Years.Lines.Ended, static count => count);
        }

        arrays.AddShort("firstYear", Lines, static line => line.FirstYear);
        arrays.AddShort("lastYear", Lines, static line => line.LastYear);
        if (Spans is not null)
        {
            arrays.AddShort("since", Spans, static span => span.First);
            arrays.AddShort("until", Spans, static span => span.Last);
        }

        return PictureFrame.Bytes(
            new
            {
                version = PictureFrame.Version,
                snapshot,
                ids = Ids,
                names = Names,
                groups = Groups?.Names,
                colors = Groups?.Colors,
                years = Years?.Marks.Years,
                arrays = arrays.Heads,
            },
            arrays.Content);
    }
}
