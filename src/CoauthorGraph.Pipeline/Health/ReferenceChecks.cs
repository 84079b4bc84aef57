using CoauthorGraph.Core.Errors;
using CoauthorGraph.Pipeline.References;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Looks at what was brought into a graph folder for extraction and identity.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<HealthCheck> Of(string folder, bool quick) => ReferenceFile.All
        .Where(reference => reference != ReferenceFile.Weights && reference.IsIn(folder))
        .Select(reference => Of(reference, folder, quick))
        .Append(Weights(folder));

    private static HealthCheck Of(ReferenceFile reference, string folder, bool quick)
    {
        try
        {
            var checksum = reference.Checksum(folder);
            if (!quick)
            {
                reference.TryRead(folder);
            }

            return new HealthCheck(
                "imported", true, $"{reference.Name} {(quick ? "begins as it was written" : "is whole")}: {checksum}");
        }
        catch (CoauthorGraphException failure)
        {
            return new HealthCheck(
                "imported",
                false,
                $"{failure.Message} Lost by it is what further ingests would find; questions and exports go on.");
        }
    }

    private static HealthCheck Weights(string folder)
    {
        try
        {
            var moved = GraphReferences.WeightsOf(folder).Moves.Count;
            return new HealthCheck(
                "identity",
                true,
                moved == 0
                    ? "Authors are told apart by the weights that come with the program"
                    : $"Authors are told apart by weights of which corrections moved {moved}; 'coauthor identity fit "
                        + "--reset' goes back to those that come with the program");
        }
        catch (CoauthorGraphException failure)
        {
            return new HealthCheck(
                "identity",
                false,
                $"{failure.Message} Until then nothing is ingested or explained; other questions go on.");
        }
    }
}
