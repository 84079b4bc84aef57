namespace CoauthorGraph.Cli.Shell;

/// <summary>A text of several lines and a place in it, and what keys do to them.</summary>
internal sealed class EditBuffer
{
    /// <summary>The text; its lines are parted by line feeds.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The place, from 0 to the length of the text.</summary>
    public int Cursor { get; private set; }

    /// <summary>Whether the place is in the first line.</summary>
    public bool IsInFirstLine => Text.LastIndexOf('\n', Math.Max(0, Cursor - 1), Math.Max(0, Cursor)) < 0;

    /// <summary>Whether the place is in the last line.</summary>
    public bool IsInLastLine => Text.IndexOf('\n', Cursor) < 0;

    private int LineStart => Cursor == 0 ? 0 : Text.LastIndexOf('\n', Cursor - 1) + 1;

    private int LineEnd => Text.IndexOf('\n', Cursor) is >= 0 and var end ? end : Text.Length;

    /// <summary>Takes another text, and goes to its end.</summary>
    public void Set(string text)
    {
        Text = text;
        Cursor = text.Length;
    }

    public void Insert(string text)
    {
        Text = Text.Insert(Cursor, text);
        Cursor += text.Length;
    }

    /// <summary>Puts a text in place of the characters before the place.</summary>
    public void Replace(int count, string text)
    {
        Text = Text.Remove(Cursor - count, count);
        Cursor -= count;
        Insert(text);
    }

    public void DeleteBefore()
    {
        if (Cursor > 0)
        {
            Replace(StepBefore(), "");
        }
    }

    public void DeleteAfter()
    {
        if (Cursor < Text.Length)
        {
            Text = Text.Remove(Cursor, StepAfter());
        }
    }

    public void DeleteToLineStart() => Replace(Cursor - LineStart, "");

    public void DeleteToLineEnd() => Text = Text.Remove(Cursor, LineEnd - Cursor);

    public void DeleteWordBefore()
    {
        var start = Cursor;
        while (start > 0 && char.IsWhiteSpace(Text[start - 1]))
        {
            start--;
        }

        while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
        {
            start--;
        }

        Replace(Cursor - start, "");
    }

    public void Left() => Cursor -= Cursor > 0 ? StepBefore() : 0;

    public void Right() => Cursor += Cursor < Text.Length ? StepAfter() : 0;

    public void Home() => Cursor = LineStart;

    public void End() => Cursor = LineEnd;

    public void Up()
    {
        var column = Cursor - LineStart;
        if (LineStart > 0)
        {
            Cursor = LineStart - 1;
            Cursor = Math.Min(LineStart + column, Cursor);
        }
    }

    public void Down()
    {
        var column = Cursor - LineStart;
        if (LineEnd < Text.Length)
        {
            Cursor = LineEnd + 1;
            Cursor = Math.Min(Cursor + column, LineEnd);
        }
    }

    // A character outside the basic plane is two units, and one step.
    private int StepBefore() => Cursor > 1 && char.IsSurrogatePair(Text[Cursor - 2], Text[Cursor - 1]) ? 2 : 1;

    private int StepAfter() =>
        Cursor + 1 < Text.Length && char.IsSurrogatePair(Text[Cursor], Text[Cursor + 1]) ? 2 : 1;
}
