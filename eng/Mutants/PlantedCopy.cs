using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CoauthorGraph.Mutants;

/// <summary>A copy of the sources with all faults in them, built once. Those that do not compile are taken out again.</summary>
internal sealed class PlantedCopy(string folder)
{
    private const string Build = "-p:Configuration=Release -p:RunAnalyzers=false -p:TreatWarningsAsErrors=false -p:Neo4jDriver=false -v:q";

    private readonly List<Fault> _planted = [];
    private int _next;

    /// <summary>Where the faults are listed.</summary>
    public static string ListIn(string folder) => Path.Combine(folder, "faults.jsonl");

    /// <summary>Copies what is committed, plants faults in <paramref name="projects"/> and builds.</summary>
    public void Make(IReadOnlyList<string> projects)
    {
        Directory.CreateDirectory(folder);
        Shell.Run("bash", $"-c \"git archive HEAD | tar -x -C '{folder}'\"", ".");
        foreach (var project in projects)
        {
            Plant(project);
        }

        File.WriteAllLines(ListIn(folder), _planted.Select(static fault => JsonSerializer.Serialize(fault)));
        Shell.Run("dotnet", $"build CoauthorGraph.sln {Build}", folder);
    }

    private void Plant(string project)
    {
        var items = JsonDocument.Parse(Shell.Run(
            "dotnet",
            $"msbuild src/CoauthorGraph.{project} {Build} -restore -t:Build -p:EmitCompilerGeneratedFiles=true -getItem:Compile -getItem:ReferencePath",
            folder)).RootElement.GetProperty("Items");
        var own = Path.Combine(folder, "src", $"CoauthorGraph.{project}");
        var sources = Named(items, "Compile").Select(name => Path.Combine(own, name)).ToList();
        var generated = Directory.EnumerateFiles(
            Path.Combine(folder, "artifacts/obj", $"CoauthorGraph.{project}"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => file.Contains("/generated/", StringComparison.Ordinal));
        var others = sources.Where(file => !IsPlanted(file, own)).Concat(generated)
            .Select(file => Parse(File.ReadAllText(file), file)).ToList();
        var planted = Path.Combine(own, "Planted.cs");
        using (var resource = new StreamReader(typeof(PlantedCopy).Assembly.GetManifestResourceStream("Mutants.Planted.cs")!))
        {
            File.WriteAllText(planted, resource.ReadToEnd());
            others.Add(Parse(File.ReadAllText(planted), planted));
        }

        var files = sources.Where(file => IsPlanted(file, own)).Order(StringComparer.Ordinal)
            .Select(file => new PlantedFile(file, Path.GetRelativePath(folder, file), File.ReadAllText(file))).ToList();
        foreach (var file in files)
        {
            _next = file.Plant(_next);
        }

        var references = Named(items, "ReferencePath").Select(static path => MetadataReference.CreateFromFile(path)).ToList();
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        for (var round = 1; ; round++)
        {
            var compilation = CSharpCompilation.Create(
                $"CoauthorGraph.{project}", others.Concat(files.Select(static file => file.Tree)), references, options);
            var errors = compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
            Console.Error.WriteLine($"{project}: round {round}, {errors.Count} errors");
            if (errors.Count == 0)
            {
                break;
            }

            var isAnyWithdrawn = false;
            foreach (var file in files)
            {
                isAnyWithdrawn |= file.Withdraw(errors.Where(error => error.Location.SourceTree == file.Tree));
            }

            if (!isAnyWithdrawn)
            {
                throw new InvalidOperationException(string.Join('\n', errors.Take(5)));
            }
        }

        foreach (var file in files)
        {
            File.WriteAllText(file.Path, file.Tree.GetText().ToString());
            _planted.AddRange(file.Living);
        }

        Console.Error.WriteLine($"{project}: {files.Sum(static file => file.Living.Count())} faults");
    }

    private static bool IsPlanted(string file, string own) =>
        file.StartsWith(own, StringComparison.Ordinal) && Path.GetFileName(file) != "Planted.cs";

    private static IEnumerable<string> Named(JsonElement items, string kind) =>
        items.GetProperty(kind).EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!);

    private static SyntaxTree Parse(string text, string path) => PlantedFile.Parse(text, path);
}
