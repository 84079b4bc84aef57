using System.Globalization;
using CoauthorGraph.Core.Errors;
using Microsoft.Extensions.Configuration;

namespace CoauthorGraph.Worker;

/// <summary>A section of the settings, read with one sentence for each fault.</summary>
internal sealed class SettingsSection(IConfiguration settings, string section)
{
    private readonly IConfigurationSection _section = settings.GetSection(section);

    /// <exception cref="CoauthorGraphException">It does not hold.</exception>
    public static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new CoauthorGraphException(ErrorCode.Usage, sentence);
        }
    }

    public string? Text(string name) => _section[name] is { Length: > 0 } text ? text : null;

    public bool Truth(string name) => Text(name) switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw Wrong(name, text, "true or false"),
    };

    public TimeSpan Seconds(string name, double otherwise) => Text(name) switch
    {
        null => TimeSpan.FromSeconds(otherwise),
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and <= 86400 => TimeSpan.FromSeconds(value),
        var text => throw Wrong(name, text, "a number of seconds from 0 to 86400"),
    };

    public int Number(string name, int otherwise) => Text(name) switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= 1 => value,
        var text => throw Wrong(name, text, "a whole number of 1 or more"),
    };

    private CoauthorGraphException Wrong(string name, string found, string expected) => new(
        ErrorCode.Usage, $"The setting {section}:{name} takes {expected}, not '{found}'.");
}
