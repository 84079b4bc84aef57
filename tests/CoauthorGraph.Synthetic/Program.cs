// Writes a synthetic dump of papers: who writes with whom, names with homonyms and spellings, topics, dates from 2000
// to 2025. The same options give the same bytes. About a minute and 0.7 GB of memory for 5 million papers.
// Homonyms: 1 % of people at 50,000 papers, about 40 % at 5 million (half of them with Chinese or Korean names).
// usage: dotnet run -c Release --project tests/CoauthorGraph.Synthetic -- [--papers 50000] [--format records|arxiv]
//        [--output F|-] [--truth F] [--edges F] [--seed 42] [--abstracts] [--references]
// --output    one paper a line, as CoauthorGraph's own records or in the layout of arXiv's metadata; gzip for *.gz
// --truth     who really wrote what: paperId,position,personId, as `coauthor identity evaluate --gold` takes it
// --edges     who really wrote with whom: two numbers of people a line, once for each joint paper of at most 100 authors
// --abstracts four to eight sentences of about 80 characters for each paper
// --references what seven papers in ten cite, a tenth of it by one of their authors, and who paid for five in ten
using CoauthorGraph.Synthetic;

try
{
    Console.Error.WriteLine(Dump.Write(DumpOptions.Parse(args)));
    return 0;
}
catch (Exception failure) when (failure is FormatException or OverflowException)
{
    Console.Error.WriteLine($"{failure.Message}. Usage: [--papers N] [--format records|arxiv] [--output F|-] "
        + "[--truth F] [--edges F] [--seed N] [--abstracts] [--references]");
    return 2;
}
