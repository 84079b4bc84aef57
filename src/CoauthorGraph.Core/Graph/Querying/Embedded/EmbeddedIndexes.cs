namespace CoauthorGraph.Core.Graph.Querying.Embedded;

/// <summary>The look-ups that <c>cypher/schema</c> declares for servers, with the same names.</summary>
internal sealed class EmbeddedIndexes
{
    private readonly Dictionary<(string Label, string Key), Func<PropertyValue, int[]>> _find = [];

    public EmbeddedIndexes(KnowledgeGraph graph)
    {
        AddKey("Paper", graph.Papers.Id);
        AddKey("Author", graph.Authors.Id);
        AddKey("Institution", graph.Institutions.Id);
        AddKey("Topic", graph.Topics.Id);
        AddKey("Artifact", graph.Artifacts.Id);
        AddText("coauthor_author_name", "Author", "name", graph.Authors.Name);
        AddText("coauthor_author_orcid", "Author", "orcid", graph.Authors.Orcid);
        AddText("coauthor_paper_doi", "Paper", "doi", graph.Papers.Doi);
        AddText("coauthor_paper_arxiv_id", "Paper", "arxivId", graph.Papers.ArxivId);
        AddText("coauthor_institution_name", "Institution", "name", graph.Institutions.Name);
        var years = new NumberIndex(graph.Papers.Year);
        Add("coauthor_paper_year", "Paper", "year", value => value.Kind switch
        {
            PropertyValueKind.Integer => years.Find(value.AsInteger),
            PropertyValueKind.Real when double.IsInteger(value.AsReal) => years.Find((long)value.AsReal),
            _ => [],
        });
        All.Add(new PropertyIndex(
            "coauthor_author_names", PropertyIndexKind.FullText, "Author", ["name", "aliases"], false));
        All.Add(new PropertyIndex("coauthor_paper_titles", PropertyIndexKind.FullText, "Paper", ["title"], false));
        All.Add(new PropertyIndex(
            "coauthor_institution_names", PropertyIndexKind.FullText, "Institution", ["name"], false));
    }

    public List<PropertyIndex> All { get; } = [];

    /// <summary>What gives the rows with a value; null where there is no index.</summary>
    public Func<PropertyValue, int[]>? Find(string label, string key) => _find.GetValueOrDefault((label, key));

    private void AddKey(string label, StringColumn keys)
    {
        All.Add(new PropertyIndex(
            $"coauthor_{label.ToLowerInvariant()}_id", PropertyIndexKind.Range, label, [Schema.NodeType.Key], true));
        _find[(label, Schema.NodeType.Key)] = value =>
            value.Kind == PropertyValueKind.Text && keys.Find(value.AsText) is >= 0 and var row ? [row] : [];
    }

    private void AddText(string name, string label, string key, StringColumn column)
    {
        var index = new TextIndex(column);
        Add(name, label, key, value => value.Kind == PropertyValueKind.Text ? index.Find(value.AsText) : []);
    }

    private void Add(string name, string label, string key, Func<PropertyValue, int[]> find)
    {
        All.Add(new PropertyIndex(name, PropertyIndexKind.Range, label, [key], false));
        _find[(label, key)] = find;
    }
}
