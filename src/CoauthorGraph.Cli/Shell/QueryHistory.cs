namespace CoauthorGraph.Cli.Shell;

/// <summary>What was asked before, the last last. It is kept in a file that only its user may read; where that cannot
/// be read or written, it lasts as long as the prompt.</summary>
internal sealed class QueryHistory
{
    private const int Most = 1000;
    private const string LineMark = "\\n";
    private readonly string? _file;
    private readonly List<string> _entries = [];
    private int _at;

    public QueryHistory(string? file)
    {
        _file = file;
        try
        {
            if (file is not null && File.Exists(file))
            {
                _entries.AddRange(File.ReadLines(file).TakeLast(Most).Select(Unescape));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The prompt works without a history of other days.
        }

        _at = _entries.Count;
    }

    /// <summary>The file of this user.</summary>
    public static string FileOfUser()
    {
        var state = Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state");
        return Path.Combine(state, "coauthor", "query-history");
    }

    /// <summary>Takes what was asked; what was asked just before is not taken again.</summary>
    public void Add(string entry)
    {
        if (entry.Length > 0 && (_entries.Count == 0 || _entries[^1] != entry))
        {
            _entries.Add(entry);
            Append(entry);
        }

        _at = _entries.Count;
    }

    /// <summary>The entry before, or null at the first.</summary>
    public string? Before() => _at > 0 ? _entries[--_at] : null;

    /// <summary>The entry after; the empty text behind the last.</summary>
    public string? After()
    {
        if (_at >= _entries.Count)
        {
            return null;
        }

        _at++;
        return _at < _entries.Count ? _entries[_at] : "";
    }

    private void Append(string entry)
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(_file, options);
            writer.WriteLine(Escape(entry));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The prompt works without a history of other days.
        }
    }

    private static string Escape(string entry) =>
        entry.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", LineMark, StringComparison.Ordinal);

    private static string Unescape(string line)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length)
            {
                text.Append(line[++i] == 'n' ? '\n' : line[i]);
            }
            else
            {
                text.Append(line[i]);
            }
        }

        return text.ToString();
    }
}
