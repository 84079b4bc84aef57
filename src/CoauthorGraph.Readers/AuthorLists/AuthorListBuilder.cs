using CoauthorGraph.Core.Records;
using CoauthorGraph.Core.Text;
using CoauthorGraph.Readers.Text;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>Collects the authors of one paper; what says that the list is cut, or that there is no author, is nobody's
/// name.</summary>
internal sealed class AuthorListBuilder
{
    private readonly List<PaperAuthor> _authors = [];

    /// <summary>The authors so far, numbered from 0.</summary>
    public IReadOnlyList<PaperAuthor> Authors => _authors;

    /// <summary>Whether something said that the list goes on.</summary>
    public bool Truncated { get; private set; }

    /// <summary>The authors of lists, one value each or several.</summary>
    public static AuthorListBuilder Of(IEnumerable<string> values, AuthorListStyle style)
    {
        var names = new List<string>();
        var areFamilyFirst = style.CommasInNames != false;
        foreach (var value in values)
        {
            areFamilyFirst = areFamilyFirst && CommaLists.IsOneFamilyFirst(value);
            if (areFamilyFirst)
            {
                names.Add(value);
            }
            else
            {
                AuthorListCutter.Add(value, style, names);
            }
        }

        var builder = new AuthorListBuilder();
        if (areFamilyFirst)
        {
            names.ForEach(builder.AddFamilyFirst);
            return builder;
        }

        var order = style.OrderOf(names);
        foreach (var name in names)
        {
            builder.Add(name, order);
        }

        return builder;
    }

    /// <summary>Adds a name as printed; null when it is nobody's.</summary>
    public PaperAuthor? Add(string printed, NameOrder order)
    {
        if (Personal(printed) is not { } name || ListedName.Author(name, _authors.Count, order) is not { } author)
        {
            return null;
        }

        _authors.Add(author);
        return author;
    }

    // There is nothing to take off a name that is known to be "Quill, Ada", and nothing in it that cuts a list.
    private void AddFamilyFirst(string name)
    {
        if (GroupNames.Is(name))
        {
            _ = Add(name, NameOrder.GivenFirst);
        }
        else if (!Nobody.Is(name))
        {
            Add(Mentions.Person(TextFolding.CollapseSpace(name), _authors.Count));
        }
    }

    /// <summary>Adds an author made of a name that <see cref="Personal"/> gave; nothing where there is none.</summary>
    public void Add(PaperAuthor? author)
    {
        if (author is not null)
        {
            _authors.Add(author);
        }
    }

    /// <summary>Puts another in the place of the last author.</summary>
    public void Replace(PaperAuthor author) => _authors[^1] = author;

    /// <summary>The name without words that say that the list is cut, which is kept in mind; null when it is
    /// nobody's.</summary>
    public string? Personal(string printed)
    {
        var name = CutWords.Without(printed, out var isCut);
        Truncated |= isCut;
        return Nobody.Is(name) ? null : name;
    }
}
