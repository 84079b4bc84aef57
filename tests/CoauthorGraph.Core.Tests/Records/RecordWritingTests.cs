using System.Buffers;
using System.Text;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Core.Tests.Records;

/// <summary>The bytes of a record, which graph folders and other programs read.</summary>
public sealed class RecordWritingTests
{
    private static readonly PaperRecord Full = new()
    {
        Id = "10.1/x",
        Title = "A <b> & \"c\" é",
        Abstract = "Words.",
        Date = PartialDate.Of(2024, 7),
        Updated = PartialDate.Of(2024, 8, 1),
        Year = 2024,
        Categories = ["cs.AI", "cs.LG"],
        Venue = "V",
        HasCode = true,
        Doi = "10.1/x",
        ArxivId = "2407.00001",
        Url = "https://example.org/",
        Authors =
        [
            new PaperAuthor
            {
                Position = 0,
                Name = "Ada Byron Jr.",
                Given = "Ada",
                Family = "Byron",
                Suffix = "Jr.",
                Orcid = "0000-0001",
                SourceId = "dblp:1",
                Email = "a@example.org",
                Affiliations = [new Affiliation("MIT", "r1", "Massachusetts")
                {
                    InstitutionId = "i1",
                    Country = "US",
                }],
                Collective = true,
                Inferred = true,
            },
            new PaperAuthor { Position = 3, Name = "B" },
        ],
        AuthorsTruncated = true,
        Affiliations = [new Affiliation("CMU")],
        Topics = [new TopicAssignment("ranking", "Ranking", 0.5, "to rank")],
        Artifacts =
        [
            new ArtifactMention("S", ArtifactKind.System, "https://s"), new ArtifactMention("M", ArtifactKind.Method),
            new ArtifactMention("B", ArtifactKind.Benchmark), new ArtifactMention("D", ArtifactKind.Dataset),
        ],
        OtherIds = ["x:1"],
        Keywords = ["k"],
        References = ["doi:10.1/r"],
        Grants = ["61872105 (NSFC)"],
        Source = new RecordSource("f.txt", "listing", 12, 34),
    };

    [Fact]
    public void Write_EveryField_IsOneLineInThisOrder() => Assert.Equal(
        """
        {"id":"10.1/x","title":"A <b> & \"c\" é","abstract":"Words.","date":"2024-07","year":2024,
        "updated":"2024-08-01","categories":["cs.AI","cs.LG"],"venue":"V","hasCode":true,"doi":"10.1/x",
        "arxivId":"2407.00001","url":"https://example.org/","authors":[{"position":0,"name":"Ada Byron Jr.",
        "given":"Ada","family":"Byron","suffix":"Jr.","orcid":"0000-0001","sourceId":"dblp:1","email":"a@example.org",
        "affiliations":[{"raw":"MIT","ror":"r1","name":"Massachusetts","institution":"i1","country":"US"}],
        "collective":true,"inferred":true},{"position":3,"name":"B"}],"authorsTruncated":true,
        "affiliations":[{"raw":"CMU"}],"topics":[{"id":"ranking","name":"Ranking","score":0.5,"evidence":"to rank"}],
        "artifacts":[{"name":"S","kind":"system","url":"https://s"},{"name":"M","kind":"method"},
        {"name":"B","kind":"benchmark"},{"name":"D","kind":"dataset"}],"otherIds":["x:1"],"keywords":["k"],
        "references":["doi:10.1/r"],"grants":["61872105 (NSFC)"],
        "source":{"file":"f.txt","format":"listing","ordinal":12,"line":34}}
        """.ReplaceLineEndings(""),
        Written(output => PaperRecordJson.Write(output, Full)));

    [Fact]
    public void Write_WhatIsMissing_IsLeftOut() => Assert.Equal(
        """{"id":"p","title":"","hasCode":false,"authors":[],"authorsTruncated":false,"""
            + "\"source\":{\"file\":\"f\",\"format\":\"csv\",\"ordinal\":1}}",
        Written(static output => PaperRecordJson.Write(output, new PaperRecord
        {
            Id = "p",
            Title = "",
            Venue = "",
            Source = new RecordSource("f", "csv", 1),
        })));

    [Fact]
    public void Findings_AreWhatTheRecordItselfDoesNotSay()
    {
        var raw = Full with
        {
            Authors =
            [
                Full.Authors[0] with { Given = "A.", Family = null, Suffix = null, Affiliations = [new("MIT", "r0")] },
                Full.Authors[1], new PaperAuthor { Position = 4, Name = "C D" },
            ],
            Affiliations = [new("CMU"), new("Nowhere")],
            Topics = [],
            Artifacts = [],
        };
        var extracted = raw with
        {
            Authors =
            [
                raw.Authors[0] with
                {
                    Given = "Ada",
                    Family = "Byron",
                    Suffix = "Jr.",
                    Affiliations = [new("MIT", "r1", "Massachusetts") { InstitutionId = "i1", Country = "US" }],
                },
                raw.Authors[1] with { Family = "B" }, raw.Authors[2],
            ],
            Affiliations = [new("CMU", "r2") { InstitutionId = "i2" }, raw.Affiliations[1]],
            Topics = Full.Topics,
            Artifacts = [Full.Artifacts[0]],
        };

        // The given name and the ROR are the record's own, and the last author has nothing new.
        Assert.Equal(
            """
            {"authors":[{"family":"Byron","suffix":"Jr.","affiliations":[{"institution":"i1","name":"Massachusetts",
            "country":"US"}]},{"family":"B"}],"affiliations":[{"institution":"i2","ror":"r2"}],
            "topics":[{"id":"ranking","name":"Ranking","score":0.5,"evidence":"to rank"}],
            "artifacts":[{"name":"S","kind":"system","url":"https://s"}]}
            """.ReplaceLineEndings(""),
            Written(output => RecordFindingsJson.Write(output, raw, extracted)));
        Assert.Equal("{}", Written(output => RecordFindingsJson.Write(output, raw, raw)));
    }

    private static string Written(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
