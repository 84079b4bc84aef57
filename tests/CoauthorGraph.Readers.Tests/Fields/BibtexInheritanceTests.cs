using System.Text;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers.Bibtex;

namespace CoauthorGraph.Readers.Tests.Fields;

/// <summary>Expected values: inheritance rules of "The biblatex Package" (default setup), and BibTeX's.</summary>
public sealed class BibtexInheritanceTests
{
    [Theory]
    [InlineData("""
        @xdata{d, author = {Quill, Ada}, year = 2020}
        @article{a, xdata = {d}, title = {Wings}}
        """, "Wings 2020  by Ada Quill")]
    [InlineData("""
        @article{a, xdata = {who, when}, title = {Wings}}
        @xdata{when, xdata = {other}, journal = {Beaks}}
        @xdata{other, ids = {nick}, date = {2020-03}}
        @xdata{who, author = {Quill, Ada}, xdata = {nick}}
        """, "Wings 2020-03 Beaks by Ada Quill")]
    [InlineData("""
        @article{a, xdata = {d, never}, title = {Wings}, year = 1999}
        @xdata{d, xdata = {a, d}, author = {Quill, Ada}, title = {Other}, date = {2020-03}}
        """, "Wings 1999  by Ada Quill")]
    [InlineData("""
        @software{p, author = {Quill, Ada}, title = {Wings}, date = {2020-01}, doi = {10.1000/wings}}
        @softwareversion{v, crossref = {p}, version = {2}, date = {2021-02}}
        """, "Wings 2020-01  by Ada Quill|Wings 2021-02  by Ada Quill")]
    [InlineData("""
        @inbook{a, title = {Chapter}, crossref = {b}}
        @book{b, author = {Quill, Ada}, title = {Wings}, subtitle = {How they fly}, year = 2020}
        """, "Chapter 2020 Wings by Ada Quill|Wings: How they fly 2020  by Ada Quill")]
    [InlineData("""
        @inproceedings{a, author = {Reed, Bo}, title = {Beaks}, crossref = {p}}
        @inproceedings{b, title = {Front matter}, crossref = {p}}
        @proceedings{p, author = {Quill, Ada}, title = {Birds}, crossref = {m}}
        @mvproceedings{m, title = {All birds}, year = 2001}
        """, "Beaks 2001 Birds by Bo Reed|Front matter 2001 Birds by |Birds 2001 All birds by Ada Quill|All birds 2001  by ")]
    [InlineData("""
        @article{a, author = {Reed, Bo}, title = {Beaks}, crossref = {i}}
        @periodical{i, title = {Journal of birds}, date = {2003-05}}
        """, "Beaks 2003-05 Journal of birds by Bo Reed|Journal of birds 2003-05  by ")]
    [InlineData("""
        @inbook{a, author = {Reed, Bo}, title = {Beaks}, month = mar, crossref = {b}}
        @inbook{c, author = {Reed, Bo}, title = {Claws}, year = 2002, crossref = {b}}
        @book{b, title = {Birds}, year = 2001, month = may}
        """, "Beaks 2001-03 Birds by Bo Reed|Claws 2002 Birds by Bo Reed|Birds 2001-05  by ")]
    [InlineData("""
        @incollection{a, author = {Reed, Bo}, title = {Beaks}, crossref = {nowhere}}
        """, "Beaks ?  by Bo Reed")]
    public void Read_EntriesThatNameOthers_HaveTheirFields(string text, string papers)
    {
        var read = Read.Papers(Read.Text(new BibtexReader(), text)).OrderBy(static paper => paper.Source.Ordinal);

        Assert.Equal(papers, string.Join('|', read.Select(Shown)));
    }

    [Fact]
    public void Read_PartOfAWork_HasNoIdsOfTheWhole()
    {
        var papers = Read.Papers(Read.Text(new BibtexReader(), """
            @inbook{a, author = {Reed, Bo}, title = {Chapter}, crossref = {b}}
            @book{b, author = {Quill, Ada}, title = {Wings}, doi = {10.1000/wings}, eprint = {2001.00001}, pmid = {7}}
            """));

        var chapter = papers.Single(static paper => paper.Title == "Chapter");
        Assert.Equal((null, null, 0), (chapter.Doi, chapter.ArxivId, chapter.OtherIds.Count));
    }

    [Fact]
    public void Read_ChainsAndRingsOfTenThousand_AllEntriesCome()
    {
        const int Count = 10_000;
        var text = new StringBuilder();
        for (var i = 0; i < Count; i++)
        {
            text.Append("@misc{k").Append(i).Append(", title = {T").Append(i).Append("}, crossref = {k")
                .Append((i + 1) % Count).Append("}, xdata = {k").Append((i * 7) % Count).Append(",k")
                .Append((i * 11) % Count).Append("}}\n");
        }

        Assert.Equal(Count, Read.Papers(Read.Text(new BibtexReader(), text.ToString()))
            .Select(static paper => paper.Title).Distinct().Count());
    }

    private static string Shown(PaperRecord paper) =>
        $"{paper.Title} {(paper.Date.Year == 0 ? "?" : paper.Date)} {paper.Venue} by "
        + string.Join(", ", paper.Authors.Select(static author => author.Name));
}
