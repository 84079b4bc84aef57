using System.Text;
using CoauthorGraph.Core.Graph;
using CoauthorGraph.Core.Records;

namespace CoauthorGraph.Identity.Features;

/// <summary>
/// The e-mail address of each mention: the one a source gives for it, or the one that is printed in its affiliation.
/// An affiliation that several authors of a paper share prints the address of one of them: it is taken for the author
/// whose family name is in it. A mailbox that is beside more names than a person has is an office's or a journal's, and
/// worth nothing. Safe for any number of threads.
/// </summary>
internal sealed class MentionEmails
{
    // Names by family name and initial: a person has a few, by marriages, transcriptions and slips.
    private const int MostNames = 8;

    private readonly List<string> _addresses = [];
    private readonly List<int> _domains = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _domainNumbers = new(StringComparer.Ordinal);

    private MentionEmails(int mentions)
    {
        Of = new int[mentions];
        Array.Fill(Of, -1);
    }

    /// <summary>For each authorship its address as a number, or -1.</summary>
    public int[] Of { get; }

    /// <summary>Reads the addresses of an input.</summary>
    public static MentionEmails Build(
        PaperTable papers, AuthorshipTable authorships, AffiliationTable affiliations, NameCatalog names)
    {
        var emails = new MentionEmails(authorships.Count);
        var printed = new int[affiliations.Count];
        var any = false;
        for (var row = 0; row < printed.Length; row++)
        {
            printed[row] = EmailAddress.Of(Find(affiliations.Raw.GetUtf8(row))) is { } address
                ? emails.Number(address) : -1;
            any |= printed[row] >= 0;
        }

        var paper = authorships.Paper.Span;
        for (var row = 0; row < emails.Of.Length; row++)
        {
            if (authorships.SourceId.GetUtf8(row) is var id && EmailId.Is(id)
                && EmailAddress.Of(Encoding.UTF8.GetString(EmailId.AddressIn(id))) is { } given)
            {
                emails.Of[row] = emails.Number(given.ToLowerInvariant());
                continue;
            }

            foreach (var affiliation in any ? authorships.Affiliations[row] : [])
            {
                if (printed[affiliation] >= 0 && (!IsShared(papers, authorships, paper[row], row, affiliation)
                    || IsOf(emails._addresses[printed[affiliation]], names.Form(names.FormOf[row]).Family)))
                {
                    emails.Of[row] = printed[affiliation];
                    break;
                }
            }
        }

        emails.TakeOutShared(names);
        return emails;
    }

    /// <summary>The address of a mention that has one.</summary>
    public string Address(int row) => _addresses[Of[row]];

    /// <summary>Whether what follows the @ of two addresses is the same.</summary>
    public bool IsSameDomain(int left, int right) => _domains[left] == _domains[right];

    /// <summary>The first e-mail address in a text, in small letters; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        if (at < 0)
        {
            return null;
        }

        var (start, end) = (at, at + 1);
        while (start > 0 && IsPart(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsPart(text[end]))
        {
            end++;
        }

        var domain = text[(at + 1)..end].TrimEnd("."u8);
        return start == at || domain.IndexOf((byte)'.') < 1 ? null
            : Encoding.ASCII.GetString(text[start..(at + 1 + domain.Length)]).TrimStart('.').ToLowerInvariant();
    }

    private static bool IsPart(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'.' or (byte)'_' or (byte)'-' or (byte)'+';

    private static bool IsShared(
        PaperTable papers, AuthorshipTable authorships, int paper, int row, int affiliation)
    {
        var offsets = papers.AuthorshipOffsets.Span;
        for (var other = offsets[paper]; other < offsets[paper + 1]; other++)
        {
            if (other != row && authorships.Affiliations[other].Contains(affiliation))
            {
                return true;
            }
        }

        return false;
    }

    // A family name of two letters is in too many addresses to say whose they are.
    private static bool IsOf(string address, string family)
    {
        var local = address.AsSpan(0, address.IndexOf('@', StringComparison.Ordinal));
        return family.Length > 2 && local.Contains(family, StringComparison.Ordinal);
    }

    private void TakeOutShared(NameCatalog names)
    {
        var known = new HashSet<(int Address, int Block)>();
        var count = new int[_addresses.Count];
        for (var row = 0; row < Of.Length; row++)
        {
            if (Of[row] >= 0 && known.Add((Of[row], names.BlockOf[names.FormOf[row]])))
            {
                count[Of[row]]++;
            }
        }

        for (var row = 0; row < Of.Length; row++)
        {
            Of[row] = Of[row] >= 0 && count[Of[row]] > MostNames ? -1 : Of[row];
        }
    }

    private int Number(string address)
    {
        if (!_numbers.TryGetValue(address, out var number))
        {
            _numbers.Add(address, number = _addresses.Count);
            _addresses.Add(address);
            var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];
            if (!_domainNumbers.TryGetValue(domain, out var at))
            {
                _domainNumbers.Add(domain, at = _domainNumbers.Count);
            }

            _domains.Add(at);
        }

        return number;
    }
}
