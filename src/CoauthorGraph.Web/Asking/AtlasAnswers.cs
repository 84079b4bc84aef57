using System.Globalization;
using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.Atlases;
using CoauthorGraph.Questions.Authors;
using CoauthorGraph.Questions.Groups;
using CoauthorGraph.Web.Answers;
using CoauthorGraph.Web.Frames;
using CoauthorGraph.Web.Pages;

namespace CoauthorGraph.Web.Asking;

/// <summary>The whole network by its communities, and each of them by its people.</summary>
internal static class AtlasAnswers
{
    private const int ShownPeople = 100;
    private const int ShownNeighbors = 12;

    public static Answer Atlas(Question question)
    {
        var (atlas, rows) = (Required(question), RowsOf(Required(question)));
        return Answer.OfRows<AtlasPage, AtlasRow>("Atlas", rows, new AtlasModel(rows, atlas.Network.Others));
    }

    public static Answer Community(Question question)
    {
        var (atlas, place) = Place(question);
        var profile = atlas.Network.Communities[place];
        var (people, _) = atlas.Network.Members(place, question.Parameters.Top(ShownPeople, ShownPeople));
        var model = new CommunityModel(
            place,
            profile.Name,
            profile.Authors,
            profile.Topics,
            profile.Institutions,
            [.. people.Select(row => AuthorList.Summary(question.Graph, row))],
            [.. atlas.Network.Ties.Where(tie => tie.First == place || tie.Second == place).Take(ShownNeighbors)
                .Select(tie => (Other: tie.First == place ? tie.Second : tie.First, tie.Coauthorships))
                .Select(tie => new NamedCount(
                    Id(tie.Other), atlas.Network.Communities[tie.Other].Name, tie.Coauthorships, null, null))]);
        return Answer.Of<CommunityPage, CommunityModel>(profile.Name, model);
    }

    public static Answer AtlasFrame(Question question)
    {
        var atlas = Required(question);
        var communities = atlas.Network.Communities;
        return Bytes(question, new MapFrame(
            [.. communities.Select(static (_, place) => Id(place))],
            [.. communities.Select(static one => one.Name)],
            [.. communities.Select(static one => one.Authors)],
            [.. communities.Select(static one => GraphAtlas.RadiusOf(one.Authors))],
            atlas.X,
            atlas.Y,
            [.. atlas.Network.Backbone.Select(static tie => (tie.First, tie.Second, tie.Coauthorships, 0, 0))])
        {
            Years = new MapYears(atlas.Network.AuthorYears, atlas.Network.BackboneYears),
        });
    }

    public static Answer CommunityFrame(Question question)
    {
        var (atlas, place) = Place(question);
        return Bytes(question, MapFrame.Of(question.Graph, atlas.MapOf(place, 1, question.End)));
    }

    /// <summary>The community of an author row of the whole graph; null for none.</summary>
    internal static NamedLink? CommunityOf(GraphAtlas? atlas, int author) =>
        atlas?.Network.PlaceOf(author) is >= 0 and var place
            ? new NamedLink(Id(place), atlas.Network.Communities[place].Name)
            : null;

    /// <summary>The bytes of a picture.</summary>
    internal static Answer Bytes(Question question, MapFrame frame) => Answer.OfBytes(
        new AnswerBytes(PictureFrame.ContentType, frame.ToBytes(question.Graph.Info.Id)));

    private static IReadOnlyList<AtlasRow> RowsOf(GraphAtlas atlas) =>
        [.. atlas.Network.Communities.Select((one, place) => new AtlasRow(
            place, one.Name, one.Authors, one.Topics, one.Leader, atlas.X[place], atlas.Y[place]))];

    private static string Id(int place) => place.ToString(CultureInfo.InvariantCulture);

    internal static (GraphAtlas Atlas, int Place) Place(Question question)
    {
        var atlas = Required(question);
        var key = question.Parameters.Key();
        return int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && place < atlas.Network.Communities.Count
                ? (atlas, place)
                : throw new CoauthorGraphException(
                    ErrorCode.NotFound,
                    $"There is no community '{key}' in the atlas, which has {atlas.Network.Communities.Count:N0}; "
                        + "they are numbered from 0, the largest.");
    }

    private static GraphAtlas Required(Question question) =>
        !question.Filter.IsEverything
            ? throw new CoauthorGraphException(
                ErrorCode.Usage, "The atlas is of the whole graph; ask for it without years, topic and institution.")
            : question.Atlas ?? throw new CoauthorGraphException(
                ErrorCode.NotFound,
                "The atlas of this snapshot is being made, or it is an older one that has none; try again in a while.");
}
