// Fits the weights of the identity model and measures it.
// usage: dotnet run -c Release --project eng/IdentityTraining -- COMMAND DATA [OUT]
//   names DATA OUT     counts names over the papers below DATA and writes the table of name shares
//   fit DATA OUT       fits on all sets below DATA/identity, writes weights; reports each set fitted on all and with it
// left out
//   fit-clusters DATA OUT   the same for the weights of the second pass; what is left out is left out of all fits
//   fit-all DATA DIR   fits pairs, then clusters on what they leave, then links; reports all, and each set left out of all
//   crossed DATA       fits both passes on half of the blocks of each set and measures the other half
//   fit-links DATA OUT the same for the weights of links between blocks
//   fit-confidence DATA OUT  fits what makes confidence a probability; says how true it is, also with the set left out
//   eval DATA          measures the shipped weights on all sets
//   variants DATA      the same where evidence is left out of a whole set, and of "one name, one person"
//   score GRAPH TRUTH  decides a graph folder by the shipped weights, measures it by how many mentions people have
//   losses DATA SET    says why pairs of one person in SET are apart
//   ablate DATA        refits without each group of evidence and measures
//   steps DATA         grows DATA/arxiv/arxiv-all.jsonl.gz in 20 steps and compares with all at once
//   speed DATA         resolves DATA/arxiv/arxiv-all.jsonl.gz and says how long it took
using CoauthorGraph.IdentityTraining;

var data = args[1];
switch (args[0])
{
    case "names":
        NameShares.Write(data, args[2]);
        break;
    case "fit":
        Training.Fit(data, args[2], args.Length < 4);
        break;
    case "fit-clusters":
        ClusterTraining.Fit(data, args[2], args.Length < 4);
        break;
    case "fit-links":
        LinkTraining.Fit(data, args[2], args.Length < 4);
        break;
    case "fit-confidence":
        ConfidenceTraining.Fit(data, args[2]);
        break;
    case "fit-all":
        WholeTraining.Fit(data, args[2], args.Length < 4);
        break;
    case "crossed":
        Crossed.Measure(data, args.Length > 2);
        break;
    case "score":
        LargeScore.Measure(data, args[2]);
        break;
    case "eval":
        Training.Evaluate(data);
        break;
    case "variants":
        Variants.Evaluate(data);
        break;
    case "losses":
        Training.Losses(data, args[2]);
        break;
    case "ablate":
        Ablation.Measure(data);
        break;
    case "steps":
        Steps.Measure(data);
        break;
    case "speed":
        Speed.Measure(data);
        break;
    default:
        Console.Error.WriteLine("unknown command");
        return 2;
}

return 0;
