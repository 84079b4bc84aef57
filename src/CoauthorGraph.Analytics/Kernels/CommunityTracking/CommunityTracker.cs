namespace CoauthorGraph.Analytics.Kernels.CommunityTracking;

/// <summary>
/// Follows communities from window to window and gives each an id that stays. Which ones belong together says
/// <see cref="CommunityMatching"/>; events are those of Bródka, Saganowski and Kazienko 2013. Where communities merge,
/// the id of the one that brings most members lives on; where one splits, the part with most of its members keeps the
/// id (as Palla, Barabási and Vicsek 2007 do, "Quantifying social group evolution"). Linear in the nodes for each
/// window, 10 bytes a node. One thread: the result does not depend on any.
/// </summary>
public sealed class CommunityTracker
{
    private readonly TrackingOptions _options;
    private TrackedWindow _before = TrackedWindow.Of([], 0);
    private int[] _ids = []; // Of the communities of the window before.
    private int _given;

    /// <summary>Prepares it.</summary>
    public CommunityTracker(TrackingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MinSize, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Inclusion);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Inclusion, 1);
        _options = options;
    }

    /// <summary>Adds the next window.</summary>
    /// <param name="community">For each node the number of its community, or -1 where it is not active in the window.
    /// Every window has the same nodes; numbers mean nothing from one to the next.</param>
    /// <returns>A stage of each tracked community of the window, by number, then the ends of those that are no more, by
    /// id. Ids are given in the order of numbers.</returns>
    /// <exception cref="ArgumentException">There are other nodes than in the window before.</exception>
    public IReadOnlyList<TrackedStage> Add(ReadOnlySpan<int> community)
    {
        if (_ids.Length > 0 && _before.OfNode.Length != community.Length)
        {
            throw new ArgumentException("Every window needs the same nodes", nameof(community));
        }

        var after = TrackedWindow.Of(community, _options.MinSize);
        var links = _ids.Length == 0 ? [] : CommunityMatching.Links(_before, after, _options.Inclusion);
        var (heir, parent) = Continue(links, _ids.Length, after.Number.Length);
        var ids = new int[after.Number.Length];
        for (var now = 0; now < ids.Length; now++)
        {
            ids[now] = parent[now] >= 0 ? _ids[parent[now]] : ++_given;
        }

        var stages = Stages(after, links, ids, heir, parent);
        (_before, _ids) = (after, ids);
        return stages;
    }

    // Links come with the strongest first, so that the first free pair is the one with most members in common.
    private static (int[] Heir, int[] Parent) Continue(List<CommunityLink> links, int before, int after)
    {
        var (heir, parent) = (new int[before], new int[after]);
        Array.Fill(heir, -1);
        Array.Fill(parent, -1);
        foreach (var link in links)
        {
            if (link.CanBeOne && heir[link.Old] < 0 && parent[link.New] < 0)
            {
                (heir[link.Old], parent[link.New]) = (link.New, link.Old);
            }
        }

        return (heir, parent);
    }

    private List<TrackedStage> Stages(
        TrackedWindow after, List<CommunityLink> links, int[] ids, int[] heir, int[] parent)
    {
        var from = links.Where(link => parent[link.New] != link.Old).ToLookup(
            static link => link.New, link => _ids[link.Old]);
        var into = links.Where(link => heir[link.Old] != link.New).ToLookup(
            static link => link.Old, link => ids[link.New]);
        var cameOff = links.Where(static link => link.HoldsNew).Select(static link => link.New).ToHashSet();
        var wentOver = links.Where(static link => link.HoldsOld).Select(static link => link.Old).ToHashSet();
        var stages = new List<TrackedStage>(ids.Length);
        for (var now = 0; now < ids.Length; now++)
        {
            var (old, size) = (parent[now], after.Size[now]);
            stages.Add(new TrackedStage
            {
                Id = ids[now],
                Event = old < 0
                    ? cameOff.Contains(now) ? CommunityEvent.Split : CommunityEvent.Born
                    : Changed(_before.Size[old], size),
                Number = after.Number[now],
                Size = size,
                Before = old < 0 ? null : _before.Size[old],
                From = [.. from[now].Order()],
                Into = old < 0 ? [] : [.. into[old].Order()],
            });
        }

        var ended = Enumerable.Range(0, _ids.Length).Where(old => heir[old] < 0).OrderBy(old => _ids[old]);
        stages.AddRange(ended.Select(old => new TrackedStage
        {
            Id = _ids[old],
            Event = wentOver.Contains(old) ? CommunityEvent.Merged : CommunityEvent.Died,
            Number = -1,
            Size = 0,
            Before = _before.Size[old],
            Into = [.. into[old].Order()],
        }));
        return stages;
    }

    private static CommunityEvent Changed(int before, int size) =>
        size == before ? CommunityEvent.Continued : size > before ? CommunityEvent.Grown : CommunityEvent.Shrunk;
}
