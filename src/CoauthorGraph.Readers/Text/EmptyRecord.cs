using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Readers.Text;

/// <summary>A record that says nothing about who wrote what, which no reader lets through.</summary>
internal static class EmptyRecord
{
    /// <summary>What is said of it.</summary>
    public const string Sentence = "the record has neither a title nor authors";

    /// <summary>Refuses it.</summary>
    /// <exception cref="FormatException">Title and authors are both missing.</exception>
    public static void Refuse(string title, IReadOnlyList<PaperAuthor> authors)
    {
        if (title.Length == 0 && authors.Count == 0)
        {
            throw new FormatException(Sentence);
        }
    }
}
