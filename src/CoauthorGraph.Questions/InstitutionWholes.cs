using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Questions;

/// <summary>What institutions are part of, over any number of steps; each is worked out once.</summary>
internal sealed class InstitutionWholes(InstitutionTable table)
{
    private readonly Dictionary<int, HashSet<int>> _known = [];

    /// <summary>All that an institution is part of. Registries may say of two that each is part of the other: each is
    /// looked at once, and may be among its own wholes.</summary>
    public IReadOnlySet<int> Of(int part)
    {
        if (!_known.TryGetValue(part, out var wholes))
        {
            _known.Add(part, wholes = []);
            var waiting = new Queue<int>([part]);
            while (waiting.TryDequeue(out var one))
            {
                foreach (var above in table.PartOf[one])
                {
                    if (wholes.Add(above))
                    {
                        waiting.Enqueue(above);
                    }
                }
            }
        }

        return wholes;
    }

    /// <summary>Whether one of two is part of the other.</summary>
    public bool AreOfOne(int one, int other) => Of(one).Contains(other) || Of(other).Contains(one);
}
