using CoauthorGraph.Identity.Features;
using CsCheck;

namespace CoauthorGraph.Identity.Tests.Features;

public sealed class BlockOverlapsTests
{
    private static readonly string[] Names =
        ["Wei Zhang", "W. Zhang", "Edith Law", "Bo Li", "Bea Third", "Ann Other", "A. Other", "Jo Park", "Kim Lee"];

    private static readonly string[] Vocabulary =
        ["ranking", "graphs", "learning", "motion", "proofs", "speech", "light", "cells"];

    private static readonly Gen<string> Words =
        OneOf(Vocabulary).List[0, 6].Select(static words => string.Join(' ', words));

    private static readonly string[] Works =
        ["doi:10.1/0", "doi:10.1/1", "doi:10.1/2", "doi:10.1/3", "doi:10.9/a", "doi:10.9/b", "doi:10.9/c", "doi:10.9/d"];

    private static readonly Gen<(string[] References, string[] Grants)> Ties = Gen.Select(
        OneOf(Works).HashSet[0, 5].Select(static works => works.ToArray()),
        OneOf(["61872105", "61872106", "61872107"]).HashSet[0, 2].Select(static grants => grants.ToArray()));

    private static readonly Gen<(string Title, string Abstract, string[] Authors, string Place,
        (string[] References, string[] Grants) Ties)> Papers =
        Gen.Select(Words, Words, OneOf(Names).HashSet[1, 6].Select(static names => names.ToArray()), Words, Ties);

    [Fact]
    public void Of_RandomPapers_IsWhatComparingTwoByTwoGives() => Papers.List[2, 40].Sample(papers =>
    {
        var tables = new RecordTables();
        foreach (var (title, text, authors, place, ties) in papers)
        {
            var id = $"{papers.Count}-{tables.Count}";
            tables.AddWith(id, title, 2024, [.. authors.Select(name => (name, (string?)place, (string?)null))])
                .WithAbstract(text).WithKeys($"10.1/{tables.Count - 1}").WithTies(ties.References, ties.Grants);
        }

        var input = tables.ToInput();
        var features = MentionFeatures.Build(
            input.Papers, input.Authorships, input.Affiliations, new ParallelOptions());
        var (mentions, overlaps) = (new BlockMentions(features), new BlockOverlaps(features));
        foreach (var block in Enumerable.Range(0, input.Authorships.Count).GroupBy(features.BlockOf))
        {
            int[] rows = [.. block];
            mentions.Load(rows);
            overlaps.Load(mentions);
            for (var left = 0; left < rows.Length; left++)
            {
                var all = overlaps.Of(mentions, left);
                for (var right = left + 1; right < rows.Length; right++)
                {
                    Assert.Equal(features.Overlap(rows[left], rows[right]), all[right]);
                }
            }
        }
    });

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);
}
