using CoauthorGraph.Core.Errors;
using CoauthorGraph.Storage.Folder;

namespace CoauthorGraph.Pipeline.Health;

/// <summary>Looks at what was imported into a graph folder for extraction.</summary>
internal static class ReferenceChecks
{
    public static IEnumerable<HealthCheck> Of(string folder, bool quick) => ReferenceFile.All
        .Where(reference => reference.IsIn(folder))
        .Select(reference => Of(reference, folder, quick));

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
}
