namespace CoauthorGraph.Synthetic;

/// <summary>
/// Who writes with whom, paper by paper in the order of dates. Groups and people gain papers by how many they have
/// lately (Simon's process, which gives long tails), a third of papers repeat a group's latest team in part, one author
/// in ten is of a partner group, and a few collaborations sign with hundreds or thousands of names.
/// Memory: 28 bytes a person, about 250 bytes a group.
/// </summary>
internal sealed class Science
{
    private const int FirstYear = 2000;
    private const int Years = 26;
    private const int FoundedAtOnce = 1000;
    private const int LongestLife = 4000;
    private const int RecentPapers = 1 << 18;

    // Papers of a thousand with 1, 2, … authors; the rest has 11 to 20, a few up to 60.
    private static readonly int[] TeamSizes = [150, 210, 200, 150, 100, 65, 40, 25, 16, 11];

    private readonly SeededRandom _random;
    private readonly int _papers;
    private readonly List<ResearchGroup> _groups = [];
    private readonly List<int> _recentGroups = [];
    private readonly List<int>[] _collaborations = [[], [], [], []];
    private readonly long[] _until = new long[Years];
    private readonly SyntheticPaper _paper = new();
    private readonly int _topics;
    private (int Year, int Month) _month;

    public Science(ulong seed, int papers, int topics)
    {
        _random = new SeededRandom(seed);
        _papers = papers;
        _topics = topics;
        People = new Population(_random);
        double weight = 1, sum = 0;
        var cumulated = new double[Years];
        for (var year = 0; year < Years; year++, weight *= 1.065)
        {
            cumulated[year] = sum += weight;
        }

        for (var year = 0; year < Years; year++)
        {
            _until[year] = (long)(papers * (cumulated[year] / sum));
        }

        _until[^1] = papers;
    }

    public Population People { get; }

    public int Groups => _groups.Count;

    /// <summary>All papers, by date. The object is the same each time.</summary>
    public IEnumerable<SyntheticPaper> Papers()
    {
        var year = 0;
        for (var number = 0; number < _papers; number++)
        {
            while (number >= _until[year])
            {
                year++;
            }

            var from = year == 0 ? 0 : _until[year - 1];
            var day = (int)((number - from) * 365 / (_until[year] - from));
            _paper.Number = number;
            _paper.Date = new DateOnly(FirstYear + year, 1, 1).AddDays(day);
            _paper.NumberInMonth = _month == (_paper.Date.Year, _paper.Date.Month) ? _paper.NumberInMonth + 1 : 1;
            _month = (_paper.Date.Year, _paper.Date.Month);
            Write();
            _paper.Chance = _random.Next();
            yield return _paper;
        }
    }

    public ResearchGroup Group(int group) => _groups[group];

    private void Write()
    {
        _paper.Authors.Clear();
        var number = DrawGroup();
        var group = _groups[number];
        _paper.Group = number;
        _paper.Topic = _random.Chance(900) ? group.Topic : _random.Below(_topics);
        if (_random.Below(20_000) == 0)
        {
            SignTogether(number, group);
            return;
        }

        var size = DrawSize();
        if (group.LatestTeam > 0 && _random.Chance(350))
        {
            for (var i = 0; i < group.LatestTeam && _paper.Authors.Count < size; i++)
            {
                if (_random.Chance(800))
                {
                    Sign(group.Recent(i));
                }
            }
        }

        while (_paper.Authors.Count < size)
        {
            Sign(DrawAuthor(number, group));
        }

        // Those who came last stand first, as a rule.
        if (_random.Chance(600))
        {
            _paper.Authors.Sort(static (a, b) => b.CompareTo(a));
        }

        foreach (var person in _paper.Authors)
        {
            group.Remember(person);
        }

        group.LatestTeam = Math.Min(_paper.Authors.Count, group.Count);
    }

    private int DrawGroup()
    {
        var chosen = _groups.Count <= _papers / FoundedAtOnce || _random.Chance(30) ? -1 : _random.Pick(_recentGroups);
        if (chosen < 0 || --_groups[chosen].Life < 0)
        {
            chosen = Found();
        }

        if (_recentGroups.Count < RecentPapers)
        {
            _recentGroups.Add(chosen);
        }
        else
        {
            _recentGroups[_random.Below(RecentPapers)] = chosen;
        }

        return chosen;
    }

    // Half of the new groups are founded by somebody of an old one, who takes the topic along.
    private int Found()
    {
        var parent = _groups.Count > 0 && _random.Chance(500) ? _random.Pick(_recentGroups) : -1;
        var culture = parent >= 0 && _random.Chance(400) ? _groups[parent].Culture : People.DrawCulture();
        var topic = parent >= 0 ? _groups[parent].Topic : (byte)_random.Below(_topics);
        var group = new ResearchGroup(culture, topic, (uint)_random.Next(), DrawLife());
        _groups.Add(group);
        if (parent >= 0 && _groups[parent].Count > 0)
        {
            var founder = _groups[parent].Recent(_random.Below(_groups[parent].Count));
            People.Move(founder, _groups.Count - 1);
            group.Remember(founder);
        }

        group.Partner = parent >= 0 ? parent : _recentGroups.Count > 0 ? _random.Pick(_recentGroups) : -1;
        return _groups.Count - 1;
    }

    // Many small groups, few large ones: a life longer than n papers has the chance 40/n.
    private int DrawLife() => Math.Min(LongestLife, 40 * 1000 / (1 + _random.Below(1000)));

    private int DrawSize()
    {
        var at = _random.Below(1000);
        for (var size = 0; size < TeamSizes.Length; size++)
        {
            if ((at -= TeamSizes[size]) < 0)
            {
                return size + 1;
            }
        }

        return _random.Chance(850) ? 11 + _random.Below(10) : 21 + _random.Below(40);
    }

    private int DrawAuthor(int number, ResearchGroup group)
    {
        var kind = _random.Below(1000);
        if (kind >= 160 && group.Count > 0)
        {
            return group.Recent(_random.Below(group.Count));
        }

        var other = kind < 100 ? group.Partner : kind < 120 ? _random.Pick(_recentGroups) : -1;
        return other >= 0 && _groups[other].Count > 0
            ? _groups[other].Recent(_random.Below(_groups[other].Count))
            : Newcomer(group.Culture, number);
    }

    // Half of all who begin stop within five years, the others within thirty-five.
    private int Newcomer(byte culture, int group) => People.Add(
        culture, group,
        _paper.Number + (int)((long)_papers * (10 + _random.Below(_random.Chance(500) ? 50 : 350)) / (10 * Years)));

    // Somebody who has signed already is left out; somebody who writes no more is, or has a successor.
    private void Sign(int person)
    {
        if (!People.IsActive(person, _paper.Number))
        {
            if (_random.Chance(900))
            {
                return;
            }

            person = Newcomer(People[person].Culture, People[person].Group);
        }

        if (!_paper.Authors.Contains(person))
        {
            _paper.Authors.Add(person);
            People.Sign(person);
        }
    }

    private void SignTogether(int number, ResearchGroup group)
    {
        var members = _random.Pick(_collaborations);
        var size = 100 + _random.Below(_random.Chance(300) ? 2800 : 500);
        while (members.Count < size)
        {
            members.Add(_random.Chance(300) && group.Count > 0 && !members.Contains(group.Recent(0))
                ? group.Recent(0)
                : Newcomer(People.DrawCulture(), number));
        }

        for (var i = 0; i < size / 20; i++)
        {
            members[_random.Below(members.Count)] = Newcomer(People.DrawCulture(), number);
        }

        _paper.Authors.AddRange(members.GetRange(0, size));
    }
}
