namespace CoauthorGraph.Cli.Help;

/// <summary>What to type, for each command.</summary>
internal static class CommandExamples
{
    private static readonly Dictionary<string, string[]> All = new(StringComparer.Ordinal)
    {
        ["coauthor"] =
        [
            "coauthor demo",
            "coauthor ingest papers.txt works.jsonl.gz",
            "coauthor who \"reinforcement learning\" ranking",
        ],
        ["coauthor demo"] = ["coauthor demo", "coauthor demo --open"],
        ["coauthor extract"] =
        [
            "coauthor extract papers.txt | head -1",
            "coauthor extract works.bib --output records.jsonl --rejects bad.jsonl",
        ],
        ["coauthor ingest"] =
        [
            "coauthor ingest papers.txt",
            "coauthor ingest dumps/ \"new/*.xml.gz\" --rejects bad.jsonl",
            "coauthor ingest table.csv --columns title=Name,authors=Who",
        ],
        ["coauthor stats"] = ["coauthor stats", "coauthor stats --topic ranking --years 2015-"],
        ["coauthor author"] = ["coauthor author \"Ada Lovelace\"", "coauthor author Chen",
            "coauthor author 0000-0002-1825-0097"],
        ["coauthor coauthors"] =
            ["coauthor coauthors \"Ada Lovelace\"", "coauthor coauthors \"Ada Lovelace\" --sort lastYear --top 50"],
        ["coauthor edge"] = ["coauthor edge \"Ada Lovelace\" \"Grace Hopper\""],
        ["coauthor path"] =
            ["coauthor path \"Ada Lovelace\" \"Alan Turing\"",
                "coauthor path \"Ada Lovelace\" \"Alan Turing\" --k 3 --weighted"],
        ["coauthor who"] =
        [
            "coauthor who \"reinforcement learning\"",
            "coauthor who RL ranking --explain",
            "coauthor who ranking --years 2018- --institution MIT --sort recent",
        ],
        ["coauthor topics"] = ["coauthor topics --top 20", "coauthor topics --columns id,papers --format csv"],
        ["coauthor institution"] = ["coauthor institution MIT", "coauthor institution 042nb2s44 --years 2018-"],
        ["coauthor institutions"] =
            ["coauthor institutions --top 20", "coauthor institutions --topic robotics --rollup --sort authors"],
        ["coauthor topics import"] = ["coauthor topics import fields.csv", "coauthor topics import --remove"],
        ["coauthor topics list"] = ["coauthor topics list", "coauthor topics list --format csv"],
        ["coauthor topics test"] = ["coauthor topics test \"Learning to rank with few labels\"",
            "coauthor topics test \"On gaits\" \"We train legged robots with a reward.\""],
        ["coauthor institutions collaborations"] = ["coauthor institutions collaborations --country DE --years 2018-",
            "coauthor institutions collaborations --countries --format csv"],
        ["coauthor institutions import"] = ["coauthor institutions import v1.60-ror-data.zip",
            "coauthor institutions import --remove"],
        ["coauthor institutions match"] = ["coauthor institutions match affiliations.txt",
            "echo \"MIT CSAIL\" | coauthor institutions match -"],
        ["coauthor papers"] =
        [
            "coauthor papers --topic ranking --years 2020-",
            "coauthor papers --author \"Ada Lovelace\" --columns date,title,venue",
        ],
        ["coauthor paper"] = ["coauthor paper 2407.21783", "coauthor paper 10.1145/1234567.1234568 --format json"],
        ["coauthor mentions"] = ["coauthor mentions --output mentions.csv", "coauthor mentions --format jsonl"],
        ["coauthor authors"] =
            ["coauthor authors --top 50", "coauthor authors --sort firstYear:asc", "coauthor authors --doubtful"],
        ["coauthor explain"] = ["coauthor explain \"Wei Wang\"", "coauthor explain a5sa5jjha2p59 asezgjvs6q8gb"],
        ["coauthor merge"] = ["coauthor merge a5sa5jjha2p59 asezgjvs6q8gb --reason \"same web page\""],
        ["coauthor split"] = ["coauthor split a5sa5jjha2p59 --mentions 2407.21783 1801.00001:2"],
        ["coauthor confirm"] = ["coauthor confirm a5sa5jjha2p59 --reason \"asked her\""],
        ["coauthor reject"] = ["coauthor reject a5sa5jjha2p59 asezgjvs6q8gb --reason \"two people of one name\""],
        ["coauthor decisions"] = ["coauthor decisions", "coauthor decisions --export decisions.jsonl"],
        ["coauthor undo"] = ["coauthor undo d0123456789ab", "coauthor undo d0123456789ab dab9876543210"],
        ["coauthor identity"] = ["coauthor identity evaluate --gold gold.csv", "coauthor identity fit"],
        ["coauthor identity evaluate"] = ["coauthor identity evaluate --gold gold.csv"],
        ["coauthor identity fit"] = ["coauthor identity fit", "coauthor identity fit --reset"],
        ["coauthor analyze"] =
        [
            "coauthor analyze pagerank --top 20",
            "coauthor analyze leiden --years 2015- --output communities.csv",
            "coauthor analyze betweenness --edges edges.txt --format csv",
            "coauthor analyze topic-bridges --topics ranking,reinforcement-learning",
        ],
        ["coauthor query"] =
        [
            "coauthor query \"MATCH (p:Paper) RETURN p.year, count(*) ORDER BY p.year\"",
            "coauthor query --list",
        ],
        ["coauthor export"] =
        [
            "coauthor export html --output network.html",
            "coauthor export gexf --output network.gexf --topic ranking --min-weight 0.5",
            "coauthor export graphml --output around.graphml --ego \"Ada Lovelace\" --hops 2",
        ],
        ["coauthor diff"] = ["coauthor diff 41", "coauthor diff old.graph new.graph --format csv"],
        ["coauthor remove"] = ["coauthor remove 2407.21783", "coauthor remove --persons dblp:dblp.xml.gz"],
        ["coauthor backup"] = ["coauthor backup graph.tar.gz"],
        ["coauthor restore"] = ["coauthor restore graph.tar.gz --graph restored.graph"],
        ["coauthor serve"] = ["coauthor serve", "coauthor serve --port 9000 --read-only",
            "coauthor serve --listen 0.0.0.0 --password-file password.txt"],
        ["coauthor watch"] = ["coauthor watch inbox",
            "coauthor watch inbox --uri http://localhost:7474 --with pagerank,leiden"],
        ["coauthor neo4j"] = ["coauthor neo4j push --uri http://localhost:7474", "coauthor neo4j status"],
        ["coauthor neo4j schema"] = ["coauthor neo4j schema", "coauthor neo4j schema --check"],
        ["coauthor neo4j push"] = ["coauthor neo4j push --uri http://localhost:7474",
            "coauthor neo4j push --with pagerank,leiden"],
        ["coauthor neo4j pull"] = ["coauthor neo4j pull --graph copy.graph"],
        ["coauthor neo4j query"] = ["coauthor neo4j query --list",
            "coauthor neo4j query \"MATCH (a:Author) RETURN count(a)\""],
        ["coauthor neo4j status"] = ["coauthor neo4j status --uri http://localhost:7474"],
        ["coauthor doctor"] = ["coauthor doctor", "coauthor doctor --quick",
            "coauthor doctor --uri http://localhost:7474"],
        ["coauthor completion"] = ["eval \"$(coauthor completion bash)\"", "coauthor completion fish | source"],
    };

    /// <summary>The examples of a command as it is typed.</summary>
    public static IReadOnlyList<string> Of(string command) => All.GetValueOrDefault(command, []);
}
