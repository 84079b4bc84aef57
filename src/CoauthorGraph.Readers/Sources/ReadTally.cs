using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Sources;

/// <summary>Counts what a file gives, to say what it is where it gives no papers.</summary>
internal sealed class ReadTally
{
    private long _papers;
    private long _persons;
    private long _others;

    public void Add(ReadItem item)
    {
        if (item.Paper is not null)
        {
            _papers++;
        }
        else if (item.Person is not null)
        {
            _persons++;
        }
        else
        {
            _others++;
        }
    }

    /// <summary>What to say of a file without papers; null where it has some, or its issues say enough.</summary>
    public string? Sentence(string format) => _papers + _others > 0 ? null
        : _persons == 0 ? "It holds no papers; the answer or list in it is empty."
        : $"It holds {_persons} author record{(_persons == 1 ? "" : "s")} and no papers; a graph lays them beside the "
            + "papers it has."
            + (format switch
            {
                "openalex" => " For papers ask for the works of the authors (works?filter=author.id:…).",
                "semantic-scholar" => " For papers ask for the works of the authors "
                    + "(author/…/papers?fields=title,authors,year,externalIds).",
                _ => "",
            });
}
