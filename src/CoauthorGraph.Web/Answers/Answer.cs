using CoauthorGraph.Pipeline.Answers;
using CoauthorGraph.Web.Jobs;
using Microsoft.AspNetCore.Http;

namespace CoauthorGraph.Web.Answers;

/// <summary>What a question is answered with: a value that is the same as JSON and as a page.</summary>
internal sealed class Answer
{
    private readonly Action<TextWriter, AnswerOrigin> _write;

    /// <summary>The status it is sent with.</summary>
    public int Status { get; private init; } = StatusCodes.Status200OK;

    /// <summary>Where it goes on: what a page without script shows again in a while; null where it is whole.</summary>
    public string? Next { get; private init; }

    /// <summary>The file that is sent, and what it was ordered as; null for others. Who sends it disposes of
    /// it.</summary>
    public (JobFile File, JobOrder Order)? File { get; private init; }

    /// <summary>The answer as bytes that are neither a page nor JSON; null for others.</summary>
    public AnswerBytes? Bytes { get; private init; }

    private Answer(string title, Type page, object model, Action<TextWriter, AnswerOrigin> write)
    {
        Title = title;
        Page = page;
        Model = model;
        _write = write;
    }

    /// <summary>What the page is about.</summary>
    public string Title { get; }

    /// <summary>The component that shows it, whose parameter <c>Model</c> is <see cref="Model"/>.</summary>
    public Type Page { get; }

    /// <summary>What the page shows.</summary>
    public object Model { get; }

    /// <summary>One object, which the page shows as it is.</summary>
    public static Answer Of<TPage, T>(string title, T value)
        where T : notnull => Of<TPage, T>(title, value, value);

    /// <summary>One object, and what the page shows of it.</summary>
    public static Answer Of<TPage, T>(string title, T value, object model) =>
        new(title, typeof(TPage), model, (output, origin) => AnswerJson.WriteObject(output, value, origin));

    /// <summary>One object that is sent with a status, and where it goes on.</summary>
    public static Answer Of<TPage, T>(string title, T value, int status, string? next)
        where T : notnull =>
        new(title, typeof(TPage), value, (output, origin) => AnswerJson.WriteObject(output, value, origin))
        {
            Status = status,
            Next = next,
        };

    /// <summary>Bytes for a program.</summary>
    public static Answer OfBytes(AnswerBytes bytes) =>
        new("", typeof(void), bytes, static (_, _) => { }) { Bytes = bytes };

    /// <summary>The file of a job.</summary>
    public static Answer OfFile(JobFile file, JobOrder order) =>
        new("", typeof(void), order, static (_, _) => { }) { File = (file, order) };

    /// <summary>Rows, and what the page shows of them.</summary>
    public static Answer OfRows<TPage, T>(string title, IReadOnlyList<T> rows, object? model = null) =>
        new(title, typeof(TPage), model ?? rows, (output, origin) => AnswerJson.WriteArray(output, rows, origin));

    /// <summary>Writes it as the command line does with <c>--format json</c>.</summary>
    public void Write(TextWriter output, AnswerOrigin origin) => _write(output, origin);
}
