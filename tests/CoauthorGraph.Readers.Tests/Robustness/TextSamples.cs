namespace CoauthorGraph.Readers.Tests.Robustness;

internal static class TextSamples
{
    public static readonly FormatSample Bibtex = new(
        "bibtex",
        static i => $$"""
            @article{quill{{i}},
              author = {Quill, Ada and {Reed Society of Birds} and Bj{\"o}rn {\O}stby},
              title = "{{FormatSample.Title(i)}}",
              journal = birds, year = 2019, month = apr
            }
            """,
        "@string{birds = \"Birds\"}\n", "\n\n", "\n",
        "@misc{deep, title = " + new string('{', 10_000) + new string('}', 10_000) + "}");

    public static readonly FormatSample Ris = new(
        "ris",
        static i => $"""
            TY  - JOUR
            AU  - Quill, Ada
            TI  - {FormatSample.Title(i)}
            PY  - 2019/04/01/
            ER  - 
            """);

    public static readonly FormatSample Medline = new(
        "medline",
        static i => $"""
            PMID- {i + 100}
            TI  - {FormatSample.Title(i)}
            FAU - Quill, Ada
            AU  - Quill A
            AD  - Reed College.
            DP  - 2019 Apr
            """,
        "\n", "\n\n");

    public static readonly FormatSample WebOfScience = new(
        "wos",
        static i => $"""
            PT J
            AU Quill, A
               Reed, B
            AF Quill, Ada
               Reed, Bo
            TI {FormatSample.Title(i)}
            SO BIRDS
            C1 [Quill, Ada; Reed, Bo] Reed Coll, Portland, OR USA.
            PY 2019
            UT WOS:00000000{i}
            ER
            """,
        "FN Thomson Reuters Web of Science\nVR 1.0\n", "\n\n", "\n\nEF\n");

    public static readonly FormatSample WebOfScienceTable = new(
        "wos",
        static i => $"J\tQuill, A; Reed, B\tQuill, Ada; Reed, Bo\t{FormatSample.Title(i)}\tBIRDS\t2019\tWOS:{i}",
        "PT\tAU\tAF\tTI\tSO\tPY\tUT\n");

    public static readonly FormatSample Scopus = new(
        "scopus",
        static i => $"\"Quill A.; Reed B.\",\"Quill, Ada (70{i}); Reed, Bo (71)\",\"70{i}; 71\","
            + $"\"{FormatSample.Title(i)}\",2019,\"Birds\","
            + "\"Quill A., Reed College, Portland; Reed B., Marsh \"\"Wet\"\" University\",2-s2.0-{i}",
        "\uFEFF\"Authors\",\"Author full names\",\"Author(s) ID\",\"Title\",\"Year\",\"Source title\","
            + "\"Authors with affiliations\",\"EID\"\n");

    public static readonly FormatSample Csv = new(
        "csv",
        static i => $"{FormatSample.Title(i)};\"Ada Quill, Bo Reed\";2019;Birds",
        "Title;Authors;Year;Journal\n");

    public static readonly FormatSample DblpListing = new(
        "dblp-listing",
        static i => $"{i + 1} Ada Quill, Bo Reed 0002: {FormatSample.Title(i)}. Birds 2019:{i}-{i + 7}");
}
