using System.Net;
using System.Text.Json;

namespace CoauthorGraph.Web.Tests;

/// <summary>What came back.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json() => JsonDocument.Parse(Text).RootElement;

    public string Header(string name) => Headers.GetValueOrDefault(name, "");
}
