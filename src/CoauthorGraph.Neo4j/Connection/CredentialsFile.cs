using CoauthorGraph.Core.Errors;

namespace CoauthorGraph.Neo4j.Connection;

/// <summary>
/// Credentials in a file that only its owner may read: lines <c>user=…</c> and <c>password=…</c>, or <c>token=…</c>.
/// A value goes to the end of its line as it is; blank lines and lines that begin with <c>#</c> are passed over.
/// </summary>
public static class CredentialsFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Reads a file.</summary>
    /// <exception cref="CoauthorGraphException">It is not there, others may read it, or it lacks something.</exception>
    public static Neo4jCredentials Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new CoauthorGraphException(
                ErrorCode.InputUnreadable, $"There is no credentials file '{path}'; make it with a line user=… and a "
                    + "line password=…, readable by you alone.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != UnixFileMode.None)
        {
            throw new CoauthorGraphException(
                ErrorCode.Usage, $"The credentials file '{path}' is open to other users; close it with: chmod 600 "
                    + $"'{path}'.");
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in File.ReadLines(path))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && !line.TrimStart().StartsWith('#'))
            {
                values[line[..equals].Trim()] = line[(equals + 1)..];
            }
        }

        if (values.GetValueOrDefault("token") is { Length: > 0 } token)
        {
            return Neo4jCredentials.Bearer(token);
        }

        return values.GetValueOrDefault("password") is { } password
            ? Neo4jCredentials.Basic(values.GetValueOrDefault("user", "neo4j"), password)
            : throw new CoauthorGraphException(
                ErrorCode.Usage,
                $"The credentials file '{path}' has neither a line password=… nor a line token=…; add one.");
    }
}
