namespace CoauthorGraph.Readers.Tests.Robustness;

internal static class JsonSamples
{
    private static readonly string Nested =
        "{\"id\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

    public static readonly FormatSample Arxiv = new(
        "arxiv",
        static i => $$"""{"id":"1904.0{{i:D4}}","authors":"Ada Quill","title":"{{FormatSample.Title(i)}}","""
            + """
            "categories":"cs.AI cs.LG","update_date":"2019-04-02","authors_parsed":[["Quill","Ada",""]]}
            """,
        Deep: Nested);

    public static readonly FormatSample Records = new("records", Record, Deep: Nested);

    public static readonly FormatSample RecordList = new("records", Record, "[", ",\n", "]", Nested);

    public static readonly FormatSample OpenAlexLines = new("openalex", OpenAlex, Deep: Nested);

    public static readonly FormatSample OpenAlexPage = new(
        "openalex", OpenAlex, "{\"meta\":{\"count\":9,\"db_response_time_ms\":3},\"results\":[", ",",
        "],\"group_by\":[]}",
        Nested);

    public static readonly FormatSample Crossref = new(
        "crossref",
        static i => $$"""
            {"DOI":"10.5555/sparrow.{{i}}","title":["{{FormatSample.Title(i)}}"],
            "author":[{"given":"Ada","family":"Quill","ORCID":"http://orcid.org/0000-0002-1825-0097",
            "affiliation":[{"name":"Reed College"}]}],
            "issued":{"date-parts":[[2019,4,{{(i % 28) + 1}}]]},"container-title":["Birds"]}
            """,
        "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message-version\":\"1.0.0\",\"message\":{\"items\":[",
        ",\n",
        "]}}", Nested);

    public static readonly FormatSample CslJson = new(
        "csl-json",
        static i => $$"""
            {"id":"quill{{i}}","type":"article-journal","title":"{{FormatSample.Title(i)}}",
            "author":[{"family":"Quill","given":"Ada"}],"issued":{"date-parts":[["2019",4]]},"container-title":"Birds"}
            """,
        "[", ",\n", "]", Nested);

    public static readonly FormatSample SemanticScholar = new(
        "semantic-scholar",
        static i => $$"""{"paperId":"{{i:x40}}","title":"{{FormatSample.Title(i)}}","year":2020,"""
            + $$"""
            "authors":[{"authorId":"{{i + 7}}","name":"Ada Quill"}]}
            """,
        Deep: Nested);

    public static readonly FormatSample Conference = new(
        "conference",
        static i => $$"""
                {
                    "title": "{{FormatSample.Title(i)}}",
                    "status": "Poster",
                    "author": "Ada Quill;Bo Reed",
                    "aff": "Reed College;Reed College+Marsh University"
                }
            """,
        "[\n", ",\n", "\n]\n", Nested);

    private static string Record(int i) =>
        $$"""{"title":"{{FormatSample.Title(i)}}","authors":[{"name":"Ada Quill"},{"name":"Bo Reed"}],"year":2019}""";

    private static string OpenAlex(int i) =>
        $$"""{"id":"https://openalex.org/W{{i + 1000}}","title":"{{FormatSample.Title(i)}}","""
        + $$"""
        "publication_date":"2019-04-01","authorships":[{"author":{"id":"https://openalex.org/A{{i}}",
        """.Trim()
        + """
        "display_name":"Ada Quill","orcid":null},"raw_author_name":"Quill, Ada","institutions":[],
        """.Trim()
        + """
        "raw_affiliation_strings":["Reed College"]}]}
        """.Trim();
}
