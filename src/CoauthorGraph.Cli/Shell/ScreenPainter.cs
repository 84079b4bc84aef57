using CoauthorGraph.Core.Text;

namespace CoauthorGraph.Cli.Shell;

/// <summary>Draws the lines that are edited, and puts the cursor where it is.</summary>
internal sealed class ScreenPainter(TextWriter screen, Func<int> width, string prompt, string further)
{
    private int _rowOfCursor;

    /// <summary>Draws anew over what was drawn last.</summary>
    public void Paint(EditBuffer buffer)
    {
        var columns = Math.Max(20, width());
        if (_rowOfCursor > 0)
        {
            screen.Write($"\e[{_rowOfCursor}A");
        }

        screen.Write("\r\e[J");
        var lines = buffer.Text.Split('\n');
        var row = 0;
        var (cursorRow, cursorColumn) = (0, 0);
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var head = i == 0 ? prompt : further;
            screen.Write((i == 0 ? "" : "\r\n") + head + TerminalText.Of(lines[i]));
            if (buffer.Cursor >= start && buffer.Cursor <= start + lines[i].Length)
            {
                var at = head.Length + buffer.Cursor - start;
                (cursorRow, cursorColumn) = (row + (at / columns), at % columns);
            }

            row += (head.Length + lines[i].Length) / columns;
            row += i < lines.Length - 1 ? 1 : 0;
            start += lines[i].Length + 1;
        }

        if (row > cursorRow)
        {
            screen.Write($"\e[{row - cursorRow}A");
        }

        screen.Write(cursorColumn == 0 ? "\r" : $"\r\e[{cursorColumn}C");
        screen.Flush();
        _rowOfCursor = cursorRow;
    }

    /// <summary>Goes below what was drawn.</summary>
    public void Leave(EditBuffer buffer)
    {
        buffer.Set(buffer.Text);
        Paint(buffer);
        screen.Write("\r\n");
        screen.Flush();
        _rowOfCursor = 0;
    }
}
