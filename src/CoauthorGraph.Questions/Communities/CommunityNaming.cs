using CoauthorGraph.Core.Graph;
using CoauthorGraph.Questions.Lookups;

namespace CoauthorGraph.Questions.Communities;

/// <summary>
/// Names communities by what sets them apart from the whole graph: topics by the fractional papers of their authors,
/// institutions by the authors who were there, each with a least number of authors behind it. A name is a topic and an
/// institution, or the author with most papers where no institution stands out or the name would be another's too.
/// </summary>
internal static class CommunityNaming
{
    private const int TopicsShown = 3;
    private const int InstitutionsShown = 3;

    // An institution names a community only when so many of its authors were there.
    private const double ShareOfAnInstitution = 0.2;

    // A topic or institution counts only with so many authors behind it, two at least where there are two.
    private const double ShareOfSupport = 0.05;

    /// <summary>Profiles of the largest communities, the largest first, then by number.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="community">The community of each author row, or -1.</param>
    /// <param name="most">Communities to name at most.</param>
    public static IReadOnlyList<CommunityProfile> Name(KnowledgeGraph graph, int[] community, int most)
    {
        var sizes = new int[community.Length == 0 ? 0 : community.Max() + 1];
        foreach (var number in community)
        {
            if (number >= 0)
            {
                sizes[number]++;
            }
        }

        var named = Enumerable.Range(0, sizes.Length).Where(number => sizes[number] > 0)
            .OrderByDescending(number => sizes[number]).ThenBy(static number => number).Take(most).ToArray();
        var place = new int[sizes.Length];
        Array.Fill(place, -1);
        for (var i = 0; i < named.Length; i++)
        {
            place[named[i]] = i;
        }

        var ofAuthor = Array.ConvertAll(community, number => number < 0 ? -1 : place[number]);
        var topics = Topics(graph, ofAuthor, named.Length);
        var institutions = Institutions(graph, ofAuthor, named.Length);
        var leaders = Leaders(graph, ofAuthor, named.Length);
        var profiles = new List<CommunityProfile>(named.Length);
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < named.Length; i++)
        {
            var size = sizes[named[i]];
            var support = Math.Min(size, Math.Max(2, (int)Math.Ceiling(size * ShareOfSupport)));
            var forName = Math.Min(size, Math.Max(2, (int)Math.Ceiling(size * ShareOfAnInstitution)));
            List<string> about = [.. Apart(graph, topics.Telling(i, support)).Select(row => graph.Topics.Name[row])];
            List<string> at = [.. institutions.Telling(i, support).Take(InstitutionsShown)
                .Select(row => graph.Institutions.Name[row])];
            var home = institutions.Telling(i, forName).Take(1).Select(row => graph.Institutions.Name[row]).ToList();
            var leader = graph.Authors.Name[leaders[i]];
            profiles.Add(new CommunityProfile(
                named[i], NameOf(about, size > 1 ? home : [], leader, used), size, about, at, leader));
        }

        return profiles;
    }

    private static string NameOf(List<string> topics, List<string> home, string leader, HashSet<string> used)
    {
        List<string> parts = [.. topics.Take(1), .. home];
        var name = string.Join(" · ", parts);
        if (home.Count > 0 && used.Add(name))
        {
            return name;
        }

        name = string.Join(" · ", [.. parts, leader]);
        for (var number = 2; !used.Add(name); number++)
        {
            name = string.Join(" · ", [.. parts, $"{leader} ({number})"]);
        }

        return name;
    }

    // A topic says nothing new beside a narrower or broader one that says more.
    private static List<int> Apart(KnowledgeGraph graph, IEnumerable<int> topics)
    {
        var kept = new List<int>();
        var masks = new List<bool[]>();
        foreach (var topic in topics)
        {
            var mask = TopicLookup.WithNarrower(graph, topic);
            if (!kept.Exists(other => mask[other]) && !masks.Exists(other => other[topic]))
            {
                kept.Add(topic);
                masks.Add(mask);
            }

            if (kept.Count == TopicsShown)
            {
                break;
            }
        }

        return kept;
    }

    // Whole fields are left out: they tell nothing apart.
    private static CommunityTally Topics(KnowledgeGraph graph, int[] ofAuthor, int count)
    {
        var tally = new CommunityTally(graph.Topics.Count, count);
        var table = graph.AuthorTopics;
        for (var row = 0; row < table.Count; row++)
        {
            var topic = table.Topic.Span[row];
            if (graph.Topics.Level.Span[topic] > 0)
            {
                tally.Add(ofAuthor[table.Author.Span[row]], topic, table.Weight.Span[row]);
            }
        }

        return tally;
    }

    private static CommunityTally Institutions(KnowledgeGraph graph, int[] ofAuthor, int count)
    {
        var tally = new CommunityTally(graph.Institutions.Count, count);
        var table = graph.AuthorInstitutions;
        for (var row = 0; row < table.Count; row++)
        {
            tally.Add(ofAuthor[table.Author.Span[row]], table.Institution.Span[row], 1);
        }

        return tally;
    }

    private static int[] Leaders(KnowledgeGraph graph, int[] ofAuthor, int count)
    {
        var leaders = new int[count];
        Array.Fill(leaders, -1);
        var papers = graph.Authors.Papers.Span;
        for (var author = 0; author < ofAuthor.Length; author++)
        {
            var at = ofAuthor[author];
            if (at >= 0 && (leaders[at] < 0 || papers[author] > papers[leaders[at]]))
            {
                leaders[at] = author;
            }
        }

        return leaders;
    }
}
