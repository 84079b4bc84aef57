// Learns what the words around a topic's names say (src/CoauthorGraph.Extraction/Topics/context.tsv), and the weights by
// which names, places and words become a probability (TopicOdds.cs).
// usage: dotnet run -c Release --project eng/TopicTraining -- COMMAND …
//   fit TAXONOMY ABSTRACTS.jsonl.gz TITLES.jsonl.gz OUT [WITHOUT.jsonl.gz…]   writes the table; papers of WITHOUT are left out
//   odds TAXONOMY ABSTRACTS.jsonl.gz TITLES.jsonl.gz [WITHOUT.jsonl.gz…]      fits the weights on papers left out of a fit
//   tag RECORDS.jsonl[.gz] [TAXONOMY TABLE]   the topics of records, as `coauthor extract` gives them, by the built-in
//                  taxonomy and table or by others
//   compare RECORDS.jsonl TOPIC   log-odds of a topic by the words around its names, and by everything
//   speed RECORDS.jsonl[.gz]   how many abstracts are tagged in a second
// The labels are what the taxonomy says: the topics that a title names, that an abstract names twice, and those of the
// categories. Names are hidden from the words, so that what is learnt is what else such papers say, but for topics with
// categories of their own; every second paper is shown without its categories.
using CoauthorGraph.Extraction.Topics;
using CoauthorGraph.TopicTraining;

switch (args[0])
{
    case "fit":
        Fitting.WriteTable(args[1], args[2], args[3], args[4], args[5..]);
        break;
    case "odds":
        Fitting.FitOdds(args[1], args[2], args[3], args[4..]);
        break;
    case "tag":
        Tagging.Write(
            args[1], args.Length > 2 ? Fitting.Open(args[2], args[3]) : TopicTaxonomy.Default);
        break;
    case "compare":
        Tagging.Compare(args[1], args[2]);
        break;
    case "speed":
        Tagging.Time(args[1]);
        break;
    default:
        Console.Error.WriteLine("unknown command");
        return 2;
}

return 0;
