using CoauthorGraph.Cli.Shell;

namespace CoauthorGraph.EndToEnd.Tests;

/// <summary>The prompt key by key: what is edited, completed, remembered.</summary>
public sealed class ShellTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("RETURN 1;⏎", "RETURN 1;")]
    [InlineData("RETURN⏎1;⏎", "RETURN\n1;")]
    [InlineData("RETURN 1⏎⏎", "RETURN 1")]
    [InlineData(":help⏎", ":help")]
    [InlineData("RETRUN 1;←←←←⌫⌫UR→→→⏎", "RETURN 1;")]
    [InlineData("1;⇱RETURN ⇲⏎", "RETURN 1;")]
    [InlineData("x⏎1;↑⇱RETURN ⌦↓⏎", "RETURN \n1;")]
    [InlineData("MATCH (a:Auth⇥) RETURN a;⏎", "MATCH (a:Author) RETURN a;")]
    [InlineData("MATCH ()-[:WOR⇥]-() RETURN 1;⏎", "MATCH ()-[:WORKS_ON]-() RETURN 1;")]
    [InlineData("RETURN a.doi⇥;⏎", "RETURN a.doi;")]
    [InlineData(":sch⇥⏎", ":schema")]
    [InlineData(":named path-b⇥⏎", ":named path-between")]
    [InlineData("RETURN toLow⇥('A');⏎", "RETURN toLower('A');")]
    [InlineData("half✗RETURN 2;⏎", "RETURN 2;")]
    public void Read_OfKeys_GivesWhatTheyWrite(string keys, string expected) =>
        Assert.Equal(expected, Editor(keys, new QueryHistory(null)).Read());

    [Fact]
    public void Read_OfArrows_GoesThroughWhatWasAskedOnOtherDaysToo()
    {
        var file = _folder.File("state/history");
        var first = new QueryHistory(file);
        Editor("RETURN 1;⏎", first).Read();
        Editor("RETURN⏎2;⏎", first).Read();
        var other = new QueryHistory(file);
        Assert.Equal("RETURN\n2;", Editor("↑⏎", other).Read());
        Assert.Equal("RETURN 1;", Editor("↑↑↑⏎", new QueryHistory(file)).Read());
    }

    [Fact]
    public void Read_AtTheEndOfInput_IsNone() => Assert.Null(Editor("", new QueryHistory(null)).Read());

    [Fact]
    public void Run_ThatIsInterrupted_EndsAndSaysSo()
    {
        using var started = new ManualResetEventSlim();
        var ran = InterruptibleRun.Of(
            token =>
            {
                started.Set();
                token.WaitHandle.WaitOne();
                token.ThrowIfCancellationRequested();
            },
            () => started.IsSet,
            TestContext.Current.CancellationToken);
        Assert.False(ran);
    }

    private static LineEditor Editor(string keys, QueryHistory history) => new(
        new WrittenKeys(keys), new ScreenPainter(TextWriter.Null, static () => 80, "> ", ". "), history, static _ => { });

    private sealed class WrittenKeys(string keys) : IKeySource
    {
        private int _at;

        public ConsoleKeyInfo? Next() => _at >= keys.Length ? null : keys[_at++] switch
        {
            '⏎' => Key(ConsoleKey.Enter),
            '←' => Key(ConsoleKey.LeftArrow),
            '→' => Key(ConsoleKey.RightArrow),
            '↑' => Key(ConsoleKey.UpArrow),
            '↓' => Key(ConsoleKey.DownArrow),
            '⇱' => Key(ConsoleKey.Home),
            '⇲' => Key(ConsoleKey.End),
            '⌫' => Key(ConsoleKey.Backspace),
            '⌦' => Key(ConsoleKey.K, control: true),
            '⇥' => Key(ConsoleKey.Tab),
            '✗' => Key(ConsoleKey.C, control: true),
            var c => new ConsoleKeyInfo(c, ConsoleKey.None, false, false, false),
        };

        private static ConsoleKeyInfo Key(ConsoleKey key, bool control = false) => new('\0', key, false, false, control);
    }
}
