using System.Runtime.InteropServices;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// The mentions of one block laid side by side. Every mention of a block is compared with every other one: taken from
/// the columns of the whole graph, most of a pair's time would go to waiting for memory. Used again for block after
/// block; not safe for several threads.
/// </summary>
internal sealed class BlockMentions(MentionFeatures features)
{
    private readonly SetRows _coauthors = new(features.Coauthors);
    private readonly SetRows _coauthorBlocks = new(features.CoauthorBlocks);
    private readonly SetRows _secondStep = new(features.SecondStep);
    private readonly SetRows _titles = new(features.Titles);
    private readonly SetRows _abstracts = new(features.Abstracts);
    private readonly SetRows _affiliations = new(features.Affiliations);
    private readonly List<Plain> _plain = [];

    /// <summary>Takes the mentions of a block in place of those before.</summary>
    public void Load(ReadOnlySpan<int> rows)
    {
        foreach (var set in (SetRows[])[_coauthors, _coauthorBlocks, _secondStep, _titles, _abstracts, _affiliations])
        {
            set.Clear();
        }

        _plain.Clear();
        foreach (var row in rows)
        {
            var mention = features.PlainView(row);
            _coauthors.Add(mention.Paper);
            _coauthorBlocks.Add(mention.Paper);
            _secondStep.Add(mention.Paper);
            _titles.Add(mention.Paper);
            _abstracts.Add(mention.Paper);
            _affiliations.Add(row);
            _plain.Add(new Plain(
                mention.Paper,
                mention.Form,
                mention.Full,
                mention.Block,
                mention.Rarity,
                mention.IsCut,
                mention.Venue,
                mention.Year,
                mention.Orcid,
                mention.SourceId,
                mention.SourceScheme));
        }
    }

    /// <summary>The mention at a place among the rows that were loaded.</summary>
    public MentionView View(int at)
    {
        var plain = _plain[at];
        return new MentionView
        {
            Paper = plain.Paper,
            Form = plain.Form,
            Full = plain.Full,
            Block = plain.Block,
            Rarity = plain.Rarity,
            IsCut = plain.IsCut,
            Venue = plain.Venue,
            Year = plain.Year,
            Orcid = plain.Orcid,
            SourceId = plain.SourceId,
            SourceScheme = plain.SourceScheme,
            Coauthors = _coauthors[at],
            CoauthorBlocks = _coauthorBlocks[at],
            SecondStep = _secondStep[at],
            Titles = _titles[at],
            Abstracts = _abstracts[at],
            Affiliations = _affiliations[at],
            TitleNorm = _titles.Norm(at),
            AbstractNorm = _abstracts.Norm(at),
            AffiliationNorm = _affiliations.Norm(at),
        };
    }

    private readonly record struct Plain(
        int Paper,
        int Form,
        int Full,
        int Block,
        float Rarity,
        bool IsCut,
        int Venue,
        int Year,
        int Orcid,
        int SourceId,
        int SourceScheme);

    // Some rows of sets, one after another.
    private sealed class SetRows(SparseSets sets)
    {
        private readonly List<int> _starts = [0];
        private readonly List<int> _items = [];
        private readonly List<float> _norms = [];

        public ReadOnlySpan<int> this[int at]
        {
            get
            {
                var start = _starts[at];
                return CollectionsMarshal.AsSpan(_items)[start.._starts[at + 1]];
            }
        }

        public float Norm(int at) => _norms[at];

        public void Add(int row)
        {
            sets[row].AddTo(_items);
            _starts.Add(_items.Count);
            _norms.Add(sets.Norm(row));
        }

        public void Clear()
        {
            _starts.RemoveRange(1, _starts.Count - 1);
            _items.Clear();
            _norms.Clear();
        }
    }
}
