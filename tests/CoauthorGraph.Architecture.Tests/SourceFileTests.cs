using System.Text.RegularExpressions;

namespace CoauthorGraph.Architecture.Tests;

/// <summary>How files look: small, named after what is in them, in the namespace of their folder.</summary>
public sealed partial class SourceFileTests
{
    private const int MostLines = 500;
    private const int MostTestLines = 800;
    private const int MostColumns = 120;

    [Fact]
    public void Files_OfTheProduct_AreShort() => Assert.Empty(LongerThan("src", MostLines));

    [Fact]
    public void Files_OfTests_AreShort() => Assert.Empty(LongerThan("tests", MostTestLines));

    [Fact]
    public void Lines_OfTheProduct_FitTheScreen()
    {
        var wide = from file in Checkout.CSharpFiles("src")
                   from line in Checkout.Read(file).Split('\n').Select(static (text, i) => (text, number: i + 1))
                   where line.text.TrimEnd('\r').Length > MostColumns && !IsOneString().IsMatch(line.text)
                   select $"{file}:{line.number}";
        Assert.Empty(wide);
    }

    [Fact]
    public void Namespace_OfEachFile_IsItsFolder()
    {
        var misplaced = from file in Checkout.CSharpFiles("src")
                        let declared = NamespaceLine().Match(Checkout.Read(file))
                        where declared.Success
                        let folder = Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
                        where declared.Groups["name"].Value != folder
                        select $"{file} declares {declared.Groups["name"].Value}";
        Assert.Empty(misplaced);
    }

    [Fact]
    public void Names_OfFiles_SayWhatTheyAre()
    {
        string[] empty = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utilities"];
        var vague = Checkout.CSharpFiles("src").Where(file =>
            empty.Any(word => Path.GetFileNameWithoutExtension(file).EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(vague);
    }

    [Fact]
    public void Code_OfTheProduct_HasNoUnfinishedParts()
    {
        var unfinished = Checkout.CSharpFiles("src").Where(static file => Unfinished().IsMatch(Checkout.Read(file)));
        Assert.Empty(unfinished);
    }

    private static IEnumerable<string> LongerThan(string folder, int most) =>
        from file in Checkout.CSharpFiles(folder)
        let lines = File.ReadLines(Path.Combine(Checkout.Root, file)).Count()
        where lines > most
        select $"{file}: {lines} lines";

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamespaceLine();

    // A sentence for a person, a pattern or a list of words is easier to find whole than in pieces.
    [GeneratedRegex(@"^\s*[?:+(]?\s*[$@(]*""", RegexOptions.ExplicitCapture)]
    private static partial Regex IsOneString();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|NotImplementedException|#region", RegexOptions.ExplicitCapture)]
    private static partial Regex Unfinished();
}
