using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Pipeline.Persons;

/// <summary>
/// Lets person records tell of the mentions on a paper: the id that the source itself calls the person by, in place of
/// another id of the person or, on papers of DBLP, of a name that is only one person's; and the person's ORCID where
/// the paper gives none. The printed name stays. Safe for any number of threads.
/// </summary>
internal sealed class PersonTeller(KnownPersons persons)
{
    // In papers of these formats a name without a number is an id: of whoever has it alone.
    private static readonly string[] NamingFormats = ["dblp", "dblp-listing"];

    /// <summary>The record with what is told of its authors; the same one where nothing is.</summary>
    public PaperRecord Tell(PaperRecord paper)
    {
        PaperAuthor[]? told = null;
        var names = NamingFormats.Contains(paper.Source.Format);
        for (var i = 0; i < paper.Authors.Count; i++)
        {
            var author = paper.Authors[i];
            var now = Tell(author, names);
            if (!ReferenceEquals(now, author))
            {
                (told ??= [.. paper.Authors])[i] = now;
            }
        }

        return told is null ? paper : paper with { Authors = told };
    }

    private PaperAuthor Tell(PaperAuthor author, bool byName)
    {
        if (author.SourceId is { } id)
        {
            var named = persons.WithId(id, out var isNobody);
            if (named is { } person)
            {
                return With(author, person, person.Id == id ? PersonTelling.None : PersonTelling.SourceId);
            }

            return isNobody ? author with { SourceId = null, Told = author.Told | PersonTelling.SourceId } : author;
        }

        // Who prints another ORCID is another one of that name.
        return byName && !author.Collective && persons.WithName(author.Name) is { } only
            && (author.Orcid is null || only.Orcid is null || author.Orcid == only.Orcid)
            ? With(author, only, PersonTelling.SourceId | PersonTelling.SourceIdByName)
            : author;
    }

    private static PaperAuthor With(PaperAuthor author, KnownPerson person, PersonTelling told)
    {
        told |= author.Orcid is null && person.Orcid is not null ? PersonTelling.Orcid : PersonTelling.None;
        return told == PersonTelling.None
            ? author
            : author with { SourceId = person.Id, Orcid = author.Orcid ?? person.Orcid, Told = author.Told | told };
    }
}
