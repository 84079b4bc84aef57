// Plants faults in a copy of the sources and counts how many of a drawn sample the tests catch, without anything beside
// the checkout. Run from the root of the checkout; each step goes on where an earlier run of it ended.
//   dotnet run -c Release --project eng/Mutants -- plant FOLDER [PROJECT…]
//   dotnet run -c Release --project eng/Mutants -- survey FOLDER [PROJECT…]
//   dotnet run -c Release --project eng/Mutants -- try FOLDER COUNT SEED [SECONDS] [PROJECT]
//   dotnet run -c Release --project eng/Mutants -- table FOLDER
using System.Text.Json;
using CoauthorGraph.Mutants;

if (args is not [var step, var name, .. var rest])
{
    Console.Error.WriteLine("usage: plant|survey|try|table FOLDER …; see the head of eng/Mutants/Program.cs");
    return 2;
}

var folder = Path.GetFullPath(name);
switch (step)
{
    case "plant":
        new PlantedCopy(folder).Make(rest.Length > 0 ? rest : ["Core", "Extraction", "Identity", "Storage", "Questions"]);
        return 0;
    case "survey":
        TestClass.Survey(folder, rest);
        return 0;
    case "try":
        Try(int.Parse(rest[0]), int.Parse(rest[1]), rest.Length > 2 ? double.Parse(rest[2]) : 60, rest.ElementAtOrDefault(3));
        return 0;
    case "table":
        Table(Trial.Read(folder));
        return 0;
    default:
        Console.Error.WriteLine($"There is no step {step}.");
        return 2;
}

void Try(int count, int seed, double budget, string? project)
{
    var faults = File.ReadLines(PlantedCopy.ListIn(folder)).Select(static line => JsonSerializer.Deserialize<Fault>(line)!);
    var tests = TestClass.Read(folder);
    var done = Trial.Read(folder).Select(static trial => trial.Fault.Id).ToHashSet();
    foreach (var fault in Trial.Sample(faults, count, seed)
        .Where(fault => !done.Contains(fault.Id) && (project is null || fault.Project == project)))
    {
        var trial = Trial.Of(fault, tests, folder, budget);
        File.AppendAllLines(Trial.ListIn(folder), [JsonSerializer.Serialize(trial)]);
        Console.WriteLine($"{trial.CaughtBy ?? "SURVIVED"}\t{fault.File}:{fault.Line}\t{fault.Before} => {fault.After}");
    }
}

static void Table(IReadOnlyList<Trial> trials)
{
    foreach (var project in trials.GroupBy(static trial => trial.Fault.Project).OrderBy(static group => group.Key))
    {
        Console.WriteLine($"{project.Key}: {project.Count(static trial => trial.CaughtBy is not null)} of {project.Count()}");
    }

    var caught = trials.Count(static trial => trial.CaughtBy is not null);
    Console.WriteLine($"all: {caught} of {trials.Count}, {100.0 * caught / trials.Count:0.0} %");
    foreach (var trial in trials.Where(static trial => trial.CaughtBy is null)
        .OrderBy(static trial => trial.Fault.File, StringComparer.Ordinal).ThenBy(static trial => trial.Fault.Line))
    {
        var fault = trial.Fault;
        Console.WriteLine($"{fault.File}:{fault.Line}\t{fault.Before} => {fault.After}\t{trial.Run} of {trial.Reaching} classes");
    }
}
