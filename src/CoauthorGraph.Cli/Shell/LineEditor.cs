namespace CoauthorGraph.Cli.Shell;

/// <summary>Reads a query key by key: Enter ends it behind a semicolon or a command, else it begins a line.</summary>
internal sealed class LineEditor(
    IKeySource keys, ScreenPainter painter, QueryHistory history, Action<IReadOnlyList<string>> showCandidates)
{
    private readonly EditBuffer _buffer = new();

    /// <summary>The query; null at the end of the input.</summary>
    public string? Read()
    {
        _buffer.Set("");
        painter.Paint(_buffer);
        while (true)
        {
            if (keys.Next() is not { } key || (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control }
                && _buffer.Text.Length == 0))
            {
                painter.Leave(_buffer);
                return null;
            }

            if (ConsoleKeys.IsInterrupt(key))
            {
                painter.Leave(_buffer);
                _buffer.Set("");
            }
            else if (key.Key == ConsoleKey.Enter && IsWhole())
            {
                painter.Leave(_buffer);
                history.Add(_buffer.Text.Trim());
                return _buffer.Text.Trim();
            }
            else
            {
                Take(key);
            }

            painter.Paint(_buffer);
        }
    }

    // An empty line behind a text ends it too.
    private bool IsWhole()
    {
        var text = _buffer.Text.Trim();
        return text.Length == 0 || text[0] == ':' || text[^1] == ';'
            || (_buffer.Cursor == _buffer.Text.Length && _buffer.Text[^1] == '\n');
    }

    private void Take(ConsoleKeyInfo key)
    {
        var isControl = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                _buffer.Insert("\n");
                break;
            case ConsoleKey.Backspace when isControl:
            case ConsoleKey.W when isControl:
                _buffer.DeleteWordBefore();
                break;
            case ConsoleKey.Backspace:
                _buffer.DeleteBefore();
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when isControl:
                _buffer.DeleteAfter();
                break;
            case ConsoleKey.U when isControl:
                _buffer.DeleteToLineStart();
                break;
            case ConsoleKey.K when isControl:
                _buffer.DeleteToLineEnd();
                break;
            case ConsoleKey.LeftArrow:
            case ConsoleKey.B when isControl:
                _buffer.Left();
                break;
            case ConsoleKey.RightArrow:
            case ConsoleKey.F when isControl:
                _buffer.Right();
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl:
                _buffer.Home();
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl:
                _buffer.End();
                break;
            case ConsoleKey.UpArrow:
                Up();
                break;
            case ConsoleKey.DownArrow:
                Down();
                break;
            case ConsoleKey.Tab:
                Complete();
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    _buffer.Insert(key.KeyChar.ToString());
                }

                break;
        }
    }

    private void Up()
    {
        if (!_buffer.IsInFirstLine)
        {
            _buffer.Up();
        }
        else if (history.Before() is { } entry)
        {
            _buffer.Set(entry);
        }
    }

    private void Down()
    {
        if (!_buffer.IsInLastLine)
        {
            _buffer.Down();
        }
        else if (history.After() is { } entry)
        {
            _buffer.Set(entry);
        }
    }

    private void Complete()
    {
        var (word, candidates) = QueryCompletion.Of(_buffer.Text, _buffer.Cursor);
        if (candidates.Count == 0)
        {
            return;
        }

        var common = QueryCompletion.Common(candidates);
        if (candidates.Count == 1 || common.Length > word.Length)
        {
            _buffer.Replace(word.Length, candidates.Count == 1 ? candidates[0] : common);
            return;
        }

        painter.Leave(_buffer);
        showCandidates(candidates);
    }
}
