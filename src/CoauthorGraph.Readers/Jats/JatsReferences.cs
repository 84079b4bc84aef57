using CoauthorGraph.Readers.Text;
using CoauthorGraph.Readers.Xml;

namespace CoauthorGraph.Readers.Jats;

/// <summary>What an article in JATS cites: of each citation in the lists of its back the DOI, else the number in
/// PubMed, else that in PubMed Central, else the identifier on arXiv.</summary>
internal static class JatsReferences
{
    public static string[] Of(XmlElement article)
    {
        if (article.Child("back") is not { } back)
        {
            return [];
        }

        var references = new ReferenceList();
        Add(back, isListed: false, references);
        return references.Take();
    }

    // Lists may stand in sections and in lists, and one reference may be several citations; the parser limits the
    // depth.
    private static void Add(XmlElement element, bool isListed, ReferenceList references)
    {
        if (isListed && element.Child("pub-id") is not null)
        {
            AddCitation(element, references);
            return;
        }

        foreach (var child in element.Children)
        {
            Add(child, isListed || child.Name == "ref-list", references);
        }
    }

    private static void AddCitation(XmlElement citation, ReferenceList references)
    {
        if (!references.AddDoi(Id(citation, "doi")) && !references.AddPmid(Id(citation, "pmid"))
            && !references.AddPmcid(Id(citation, "pmcid")))
        {
            references.AddArxiv(Id(citation, "arxiv"));
        }
    }

    private static string? Id(XmlElement citation, string type)
    {
        foreach (var child in citation.Children)
        {
            if (child.Name == "pub-id" && child.Attribute("pub-id-type") == type)
            {
                return child.Plain;
            }
        }

        return null;
    }
}
