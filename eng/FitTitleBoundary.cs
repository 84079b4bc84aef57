#:project ../src/CoauthorGraph.Readers/CoauthorGraph.Readers.csproj
#:property PublishAot=false
// Fits the weights by which the listing reader finds the end of a title.
// usage: dotnet run eng/FitTitleBoundary.cs -- ARXIV-WITH-ABSTRACTS.jsonl.gz LEXICON.tsv OUT.tsv
// The lexicon must be made without the papers that are fitted on (make_listing_lexicon.py --without), or the counts
// would know the answers. Papers are rendered as listing lines in groups, so that names are seen elsewhere as in a
// file; one in twelve gets what arXiv has little of and other pages more: inner capitals, groups, single names, ends of
// titles that are no words, "and" before the last name, signs of footnotes.
using System.Globalization;
using System.IO.Compression;
using CoauthorGraph.Core.Records;
using CoauthorGraph.Readers;
using CoauthorGraph.Readers.ArxivMetadata;
using CoauthorGraph.Readers.Listing;

const int GroupSize = 1500;
const int Rounds = 600;
const double Ridge = 2e-5;
var features = TitleBoundaryFeatures.Names.Length;
using var lexicon = new StreamReader(args[1]);
var words = WordStatistics.Load(lexicon);
var cases = new List<(double[][] Values, int Right)>();
var unreachable = 0;
foreach (var group in Papers(args[0]).Chunk(GroupSize))
{
    var lines = group.Select(static paper => (Line: Render(paper, out var place), Place: place)).ToList();
    var file = new NameEvidence();
    lines.ForEach(line => file.Add(line.Line));
    foreach (var (line, place) in lines)
    {
        var places = TitlePlaces.Of(line.Title.Body);
        if (!places.Contains(place))
        {
            unreachable++;
            continue;
        }

        var values = places.Select((candidate, i) =>
        {
            var row = new double[features];
            TitleBoundaryFeatures.Fill(row, line, candidate, places.Count - 1 - i, words, file);
            return row;
        }).ToArray();
        cases.Add((values, places.IndexOf(place)));
    }
}

Console.WriteLine($"{cases.Count} papers, {unreachable} whose first author begins at no candidate");
var folds = 5;
var correct = 0;
for (var fold = 0; fold < folds; fold++)
{
    var train = cases.Where((_, i) => i % folds != fold).ToList();
    var weights = Fit(train, Rounds / 2);
    correct += cases.Where((_, i) => i % folds == fold).Count(item => Best(item.Values, weights) == item.Right);
}

Console.WriteLine($"cross-validated: {100.0 * correct / (cases.Count + unreachable):F2} % of boundaries right");
var final = Fit(cases, Rounds);
File.WriteAllLines(args[2], TitleBoundaryFeatures.Names.Select((name, i) =>
    string.Create(CultureInfo.InvariantCulture, $"{name}\t{final[i]:F3}")));

static IEnumerable<PaperRecord> Papers(string path)
{
    using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
    var context = new ReadContext("arxiv", new ReadOptions { AsOf = new DateOnly(2026, 1, 1) });
    foreach (var item in new ArxivMetadataReader().Read(stream, context, default))
    {
        if (item.Paper is { Authors.Count: > 0, Title.Length: > 0 } paper)
        {
            yield return paper;
        }
    }
}

static ListingLine Render(PaperRecord paper, out int place)
{
    var names = paper.Authors.Take(3).Select(static author => author.Name).ToList();
    var title = paper.Title;
    var joint = ", ";
    var random = new Random(Seed(paper.Id));
    string Pick(params string[] words) => words[random.Next(words.Length)];
    string WordOf() => Array.FindAll(title.Split(' '), static word => word.Length > 3 && word.All(char.IsAsciiLetter))
        is { Length: > 0 } words ? words[random.Next(words.Length)] : "Harbour";
    switch (random.Next(60))
    {
        case 0 or 8 or 9:
            names[0] = Joined(names[0]);
            break;
        case 1 or 10:
            names[0] = Pick("Mc", "Mac", "De", "Di", "La", "Le", "O'", "D'", "Van", "Xiao", "Yu", "Mc") + names[0];
            break;
        case 2:
            names.Insert(0, $"{WordOf().ToUpperInvariant()} {Pick("Collaboration", "Team", "Consortium", "Group")}");
            names = Pick("", "1").Length == 0 ? names[..1] : names[..Math.Min(3, names.Count)];
            break;
        case 3:
            names = [Pick("Open", "Deep", "Meta", "Inter") + Pick("AI", "Mind", "Lab", "Net", "Science"), .. names[1..]];
            break;
        case 4:
            title += Pick(" pH", " in C++", " with n=1", " of mRNA", " for iOS", " in C#", " at 5 kHz", " on SARS-CoV-2", " in 2D",
                " of H2O", " (Part I)", " and dB", " in R", " over HTTP/2", " for .NET", " in 1998");
            break;
        case 5:
            joint = Pick(" and ", " & ");
            names = names[..Math.Min(2, names.Count)];
            break;
        case 6:
            names = [.. names.Select((name, i) => name + Pick("1", "2", "*", "1,2", "¹", "†"))];
            break;
        case 7:
            names[0] = names[0].Split(' ')[^1];
            break;
        default:
            break;
    }

    place = title.Length;
    var list = names.Count > 2 && random.Next(20) == 0
        ? $"{string.Join(", ", names.SkipLast(1))}{Pick(", and ", " and ")}{names[^1]}" : string.Join(joint, names);
    return new ListingLine(title + list + (paper.Authors.Count > 3 ? " et al." : ""), paper.Abstract);
}

// "Xiao-Ming Li" is also written "XiaoMing Li", "Seyed Hossein Mohtasebi" also "SeyedHossein Mohtasebi".
static string Joined(string name)
{
    var hyphen = name.IndexOf('-', StringComparison.Ordinal);
    var space = name.IndexOf(' ', StringComparison.Ordinal);
    var place = hyphen > 1 && hyphen < space ? hyphen : name.Count(static c => c == ' ') > 1 ? space : -1;
    return place > 1 && place + 2 < name.Length && char.IsLetter(name[place + 1]) && name[place + 2] != '.'
        ? name[..place] + char.ToUpperInvariant(name[place + 1]) + name[(place + 2)..] : name;
}

static int Seed(string text)
{
    var hash = 17;
    foreach (var c in text)
    {
        hash = unchecked((hash * 31) + c);
    }

    return hash;
}

static int Best(double[][] values, double[] weights)
{
    var best = 0;
    for (var i = 1; i < values.Length; i++)
    {
        best = Dot(values[i], weights) > Dot(values[best], weights) ? i : best;
    }

    return best;
}

static double Dot(double[] row, double[] weights)
{
    var sum = 0.0;
    for (var f = 0; f < row.Length; f++)
    {
        sum += row[f] * weights[f];
    }

    return sum;
}

// Full-batch Adam on the log-likelihood with a ridge; the same input gives the same weights.
double[] Fit(List<(double[][] Values, int Right)> data, int rounds)
{
    var weights = new double[features];
    var mean = new double[features];
    var square = new double[features];
    for (var round = 1; round <= rounds; round++)
    {
        var gradient = new double[features];
        foreach (var (values, right) in data)
        {
            var scores = Array.ConvertAll(values, row => Dot(row, weights));
            var top = scores.Max();
            var total = scores.Sum(score => Math.Exp(score - top));
            for (var i = 0; i < values.Length; i++)
            {
                var error = Math.Exp(scores[i] - top) / total - (i == right ? 1 : 0);
                for (var f = 0; f < features && Math.Abs(error) > 1e-9; f++)
                {
                    gradient[f] += error * values[i][f];
                }
            }
        }

        for (var f = 0; f < features; f++)
        {
            var g = (gradient[f] / data.Count) + (Ridge * weights[f]);
            mean[f] = (0.9 * mean[f]) + (0.1 * g);
            square[f] = (0.99 * square[f]) + (0.01 * g * g);
            var step = 0.1 * Math.Min(1, 4.0 * (rounds - round) / rounds);
            weights[f] -= step * (mean[f] / (1 - Math.Pow(0.9, round)))
                / (Math.Sqrt(square[f] / (1 - Math.Pow(0.99, round))) + 1e-9);
        }
    }

    return weights;
}
