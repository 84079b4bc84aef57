using System.Collections.Frozen;

namespace CoauthorGraph.Extraction.Institutions;

/// <summary>What the words that names of institutions are made of stand for, by their numbers.</summary>
internal sealed class WordMeanings
{
    private readonly FrozenSet<int> _departments;
    private readonly FrozenSet<int> _kinds;
    private readonly FrozenSet<int> _own;
    private readonly FrozenSet<int> _schools;
    private readonly FrozenSet<int> _agencies;

    /// <summary>Those of numbered words.</summary>
    public WordMeanings(Dictionary<string, int> numbers)
    {
        _departments = Of(
            "department", "school", "faculty", "division", "laboratory", "group", "section", "program", "unit");
        _kinds = Of(
            "university", "institute", "hospital", "college", "center", "academy", "polytechnic", "ministry", "agency",
            "council", "foundation", "clinic", "observatory", "museum");
        _own = Of("university", "academy", "national", "society", "royal");
        _schools = Of("school", "medical", "law", "business", "graduate", "dental");
        _agencies = Of("national", "federal", "ministry", "agency", "council", "department");
        University = Number("university");
        School = Number("school");
        College = Number("college");
        City = Number("city");
        Ministry = Number("ministry");
        System = Number("system");

        FrozenSet<int> Of(params string[] words) =>
            words.Where(numbers.ContainsKey).Select(word => numbers[word]).ToFrozenSet();

        // Not -1, which is that of words no name has.
        int Number(string word) => numbers.GetValueOrDefault(word, int.MinValue);
    }

    /// <summary>The number of <c>university</c>.</summary>
    public int University { get; }

    /// <summary>The number of <c>school</c>.</summary>
    public int School { get; }

    /// <summary>The number of <c>college</c>.</summary>
    public int College { get; }

    /// <summary>The number of <c>city</c>.</summary>
    public int City { get; }

    /// <summary>The number of <c>ministry</c>.</summary>
    public int Ministry { get; }

    /// <summary>The number of <c>system</c>.</summary>
    public int System { get; }

    /// <summary>Whether a word begins the name of a part of an institution, such as a department.</summary>
    public bool IsDepartment(int number) => _departments.Contains(number);

    /// <summary>Whether a word says of what kind an institution, or a part of one, is.</summary>
    public bool IsKind(int number) => _kinds.Contains(number) || _departments.Contains(number);

    /// <summary>Whether a word stands in names of institutions that there is one of in a country, or that go by no
    /// city.</summary>
    public bool IsOwn(int number) => _own.Contains(number);

    /// <summary>Whether a word stands in names of agencies.</summary>
    public bool IsAgency(int number) => _agencies.Contains(number);

    /// <summary>Whether a word is <c>school</c>, or stands before it: medical, law, business.</summary>
    public bool IsSchool(int number) => _schools.Contains(number);
}
