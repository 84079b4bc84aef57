using System.Text;

namespace CoauthorGraph.Core.Records;

/// <summary>An e-mail address that stands where a source gives no id of its own for an author.</summary>
public static class EmailId
{
    private static ReadOnlySpan<byte> Scheme => "email:"u8;

    /// <summary>The id of an address, in small letters.</summary>
    public static string Of(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Encoding.ASCII.GetString(Scheme) + address.ToLowerInvariant();
    }

    /// <summary>Whether an id is an address.</summary>
    public static bool Is(ReadOnlySpan<byte> id) => id.StartsWith(Scheme);

    /// <summary>The address in an id that is one.</summary>
    public static ReadOnlySpan<byte> AddressIn(ReadOnlySpan<byte> id) => id[Scheme.Length..];
}
