namespace CoauthorGraph.Readers.Csv;

/// <summary>The names under which tables have the fields of a paper, in letters and digits alone (<c>Author(s)</c> and
/// <c>Author/s</c> are <c>authors</c>), the better before the worse.</summary>
internal static class CsvColumnNames
{
    /// <summary>Field, then the names of its columns.</summary>
    public static readonly Dictionary<string, string[]> ByField = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] =
        [
            "title", "documenttitle", "articletitle", "itemtitle", "papertitle", "primarytitle", "maintitle",
            "worktitle", "originaltitle", "displayname", "paper", "titles", "titel", "titre", "titulo", "título",
            "titolo", "tytuł", "название", "题名", "标题", "篇名", "标题题名", "タイトル", "論文名", "제목",
        ],
        ["authors"] =
        [
            "authorfullnames", "authorsfullnames", "authorshipsauthordisplayname", "firstauthors", "authors",
            "authornames", "authorsnames", "author", "authorname", "authorstring", "authorlist", "authordisplaynames",
            "creators", "creator", "contributors", "contributor", "dccreator", "authfullnames",
            "authorshipsrawauthorname", "autoren", "autor", "autores", "auteurs", "auteur", "autori", "verfasser",
            "auteurss", "writers", "авторы", "автор", "作者", "著者", "저자",
        ],
        ["affiliations"] =
        [
            "authoraffiliations", "authorsrawaffiliation", "authorsrawaffiliations", "authorsaffiliations",
            "affiliations", "affiliation", "authoraffiliation", "authorshipsrawaffiliationstrings",
            "authorshipsinstitutionsdisplayname", "institutions", "addresses", "authoraddress", "authoraddresses",
        ],
        ["authorIds"] = ["authorshipsauthorid", "authorids", "authorsid"],
        ["orcids"] = ["authorshipsauthororcid", "authororcids", "authorsorcid", "authororcid", "orcids"],
        ["year"] =
        [
            "year", "publicationyear", "publishedyear", "pubyear", "yearpublished", "yearofpublication",
            "publicationdateyear", "produceddateyi", "jahr", "erscheinungsjahr", "annee", "année", "ano", "año",
            "anno", "rok", "год", "年", "出版年", "发表年份", "年份", "発行年", "연도",
        ],
        ["date"] =
        [
            "date", "publicationdate", "datepublished", "published", "publisheddate", "publishdate", "pubdate",
            "publishtime", "coverdate", "issuedate", "dateofpublication", "publicationdates", "firstpublicationdate",
            "earlyaccessdate", "originalpaperdate",
        ],
        ["venue"] =
        [
            "venue", "publicationtitle", "sourcetitle", "journal", "journaltitle", "journalname", "journalbook",
            "conference", "conferencename", "booktitle", "source", "publication", "secondarytitle", "containertitle",
            "pubtitle", "primarylocationsourcedisplayname", "hostvenuedisplayname", "zeitschrift", "revue", "revista",
            "期刊", "刊名", "来源",
        ],
        ["doi"] =
        [
            "doi", "itemdoi", "digitalobjectidentifier", "doiid", "doinumber", "articledoi", "doilink", "doiurl",
            "originalpaperdoi",
        ],
        ["arxivId"] = ["arxiv", "arxivid"],
        ["pmid"] = ["pmid", "pubmedid", "medlineid", "originalpaperpubmedid"],
        ["abstract"] =
        [
            "abstract", "abstractnote", "summary", "abstracttext", "notesabstract", "zusammenfassung", "resumen", "摘要",
            "초록",
        ],
        ["keywords"] =
        [
            "authorkeywords", "keywords", "keyword", "tags", "manualtags", "keywordsdisplayname", "identifierkeywords",
            "subjectterms", "关键词",
        ],
        ["categories"] =
        [
            "categories", "category", "subjects", "subjectareas", "fields", "fieldsofstudy", "webofsciencecategories",
            "primarytopicdisplayname", "topicsdisplayname",
        ],
        ["url"] =
        [
            "url", "link", "pdflink", "webaddress", "articleurl", "urls", "documenturl", "plink", "permalink",
            "sourceurl", "externalurl", "sourcelinkouts",
        ],
        ["id"] = ["paperid", "lensid", "publicationid", "openalexid", "id", "key", "bibcode"],
    };

    /// <summary>The tags of Web of Science and RIS as names of columns: letters that mean something else
    /// alone.</summary>
    public static readonly Dictionary<string, string[]> TagsByField = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = ["ti", "t1"],
        ["authors"] = ["af", "fau", "au", "a1"],
        ["affiliations"] = ["c1", "ad"],
        ["orcids"] = [],
        ["authorIds"] = [],
        ["year"] = ["py", "y1", "yr"],
        ["date"] = ["da", "dp"],
        ["venue"] = ["so", "jt", "t2", "jf", "jo"],
        ["doi"] = ["di", "do"],
        ["arxivId"] = [],
        ["pmid"] = ["pm", "pmid"],
        ["abstract"] = ["ab", "n2"],
        ["keywords"] = ["de", "kw"],
        ["categories"] = ["wc"],
        ["url"] = ["ur", "url"],
        ["id"] = ["ut"],
    };

    /// <summary>Columns of well-known exports that no field of a paper takes in.</summary>
    public static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "", "volume", "issue", "number", "pages", "startpage", "endpage", "firstpage", "lastpage", "pagestart",
        "pageend", "pagecount", "numpages", "artno", "articlenumber", "issn", "eissn", "issns", "isbn", "isbns",
        "publisher", "publisherplace", "place", "language", "languageoforiginaldocument", "citedby", "cites",
        "citations", "citationcount", "timescited", "citingworkscount", "citedbycount", "citesurl", "gsrank", "rank",
        "querydate", "type", "itemtype", "doctype", "documenttype", "publicationtype", "contenttype", "notes", "note",
        "extra", "datemodified", "dateadded", "accessdate", "createdate", "creationdate", "pmcid", "nihmsid",
        "firstauthor", "citation", "publicationstage", "openaccess", "age", "citesperyear", "citesperauthor",
        "authorcount", "ecc", "fulltexturl", "relatedurl", "references", "citedreferences", "editor", "editors",
        "series", "edition", "abbreviatedsourcetitle", "database", "issueid", "label", "recordid", "included",
        "index", "seriestitle", "shorttitle", "rights", "sourcecountry", "correspondenceaddress", "indexkeywords",
        "funding", "funders", "license", "licenses", "isopenaccess", "dateaddedtoxplore", "articlecitationcount",
        "patentcitationcount", "referencecount", "meetingdate", "issuedate", "copyrightyear", "ieeeterms",
        "issuenumber", "sourceurls", "microsoftacademicid", "citingpatentscount", "openaccesslicense",
        "openaccesscolour", "isoa", "citationurl", "accessionnumber", "storeid", "articletype", "companies",
        "copyright", "entrydate", "cochranereviewid", "corduid", "sha", "sourcex", "externalid", "anthologytitle",
        "correspondingauthors", "alternatetitle", "languageofsummary", "placeofpublication", "classification",
        "classificationcodes", "majorclassificationcodes", "findacopy", "lastupdatedate", "created", "modified",
        "s2id", "magid", "fulltext", "pdfjsonfiles", "pmcjsonfiles", "whocovidence", "callnumber", "archive",
        "archivelocation", "librarycatalog", "automatictags", "fileattachments", "linkattachments", "numberofvolumes",
        "system", "typeofreference", "nameofdatabase", "unnamed0", "filename", "dedupkey", "citationkey", "bibtexkey",
        "entrytype", "documentidentifier", "conferencelocation", "meshterms", "chemicals", "externalsource", "hash",
        "score",
    };

    /// <summary>A name in letters and digits alone, small.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
