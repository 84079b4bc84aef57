using System.Net;
using System.Text.Json;

namespace CoauthorGraph.Web.Tests;

/// <summary>The description of all addresses, held against what they answer.</summary>
public sealed class DescriptionTests
{
    private readonly Dictionary<string, string> _examples = new(StringComparer.Ordinal)
    {
        ["/author/{key}"] = "Ada%20Quill",
        ["/coauthors/{key}"] = "Bo%20Finch",
        ["/around/{key}"] = "Bo%20Finch",
        ["/frame/{key}"] = "Bo%20Finch",
        ["/around-file/{key}"] = "Bo%20Finch",
        ["/community/{key}"] = "0",
        ["/community-frame/{key}"] = "0",
        ["/community-file/{key}"] = "0",
        ["/topic/{key}"] = "ranking",
        ["/institution/{key}"] = "MIT",
        ["/paper/{key}"] = "p1",
        ["first"] = "Ada+Quill",
        ["second"] = "Dee+Holt",
        ["author"] = "Ada+Quill",
        ["/edge first"] = "Ada+Quill",
        ["/edge second"] = "Bo+Finch",
    };

    [Fact]
    public async Task EachAddress_AsDescribed_Answers()
    {
        await using var explorer = await ReadyAsync();
        var paths = await PathsAsync(explorer);
        Assert.True(paths.Count >= 22, string.Join(' ', paths.Keys));
        foreach (var (path, operation) in paths)
        {
            var reply = await explorer.AskAsync(AddressOf(path, operation), "Accept", "application/json");
            Assert.True(reply.Status == HttpStatusCode.OK, $"{path}: {reply.Status} {reply.Text}");
            var type = operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Single().Name;
            Assert.StartsWith(type, reply.Header("Content-Type"), StringComparison.Ordinal);
            if (type == "application/json")
            {
                Assert.NotEqual(JsonValueKind.Undefined, reply.Json().ValueKind);
            }
        }
    }

    // A range or a choice that is described is one that is held to: its ends are taken, what lies beyond is not.
    [Fact]
    public async Task EachParameter_AsDescribed_IsTakenToItsEndsAndNotBeyond()
    {
        await using var explorer = await ReadyAsync();
        var looked = 0;
        foreach (var (path, operation) in await PathsAsync(explorer))
        {
            foreach (var parameter in operation.GetProperty("parameters").EnumerateArray())
            {
                var schema = parameter.GetProperty("schema");
                List<(string Value, bool Fits)> values =
                [
                    .. Ends(schema, "minimum", -1), .. Ends(schema, "maximum", 1),
                    .. schema.TryGetProperty("enum", out var words)
                        ? words.EnumerateArray().Select(static word => (word.GetString()!, true)).Append(("another", false)) : [],
                    .. schema.GetProperty("type").GetString() == "boolean"
                        ? new[] { ("true", true), ("false", true), ("maybe", false) } : [],
                ];
                foreach (var (value, fits) in values)
                {
                    looked++;
                    var name = parameter.GetProperty("name").GetString();
                    var address = AddressOf(path, operation);
                    address += $"{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
                    var status = (await explorer.AskAsync(address, "Accept", "application/json")).Status;
                    Assert.True(fits == (status != HttpStatusCode.BadRequest), $"{address}: {status}");
                }
            }
        }

        Assert.True(looked > 100, $"{looked}");
    }

    [Fact]
    public async Task RequiredParameters_WhenMissing_AreSaid()
    {
        await using var explorer = await ReadyAsync();
        var needed = (await PathsAsync(explorer)).SelectMany(static one => one.Value.GetProperty("parameters").EnumerateArray()
            .Where(static parameter => parameter.TryGetProperty("required", out var required) && required.GetBoolean())
            .Select(parameter => (Path: one.Key, Name: parameter.GetProperty("name").GetString()!))).ToList();
        Assert.Contains(("/edge", "first"), needed);
        foreach (var (path, _) in needed)
        {
            var bare = path.Replace("/{key}", "", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await explorer.AskAsync(bare)).Status);
        }
    }

    [Fact]
    public async Task Description_BehindAPassword_IsForThoseWhoWereLetIn()
    {
        await using var explorer = await Explorer.OfAsync(
            SampleRecords.Plain(),
            static settings => settings with { Listen = IPAddress.Loopback, Password = "open sesame" });
        Assert.Equal(HttpStatusCode.Unauthorized, (await explorer.AskAsync("/openapi.json")).Status);
    }

    private static IEnumerable<(string, bool)> Ends(JsonElement schema, string name, int beyond)
    {
        if (schema.TryGetProperty(name, out var end))
        {
            yield return ($"{end.GetInt64()}", true);
            yield return ($"{end.GetInt64() + beyond}", false);
        }
    }

    private string AddressOf(string path, JsonElement operation)
    {
        var query = operation.GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.GetProperty("in").GetString() == "query"
                && (parameter.TryGetProperty("required", out var required) && required.GetBoolean()))
            .Select(parameter => parameter.GetProperty("name").GetString()!)
            .Select(name => $"{name}={_examples.GetValueOrDefault($"{path} {name}", _examples[name])}").ToList();
        return path.Replace("{key}", _examples.GetValueOrDefault(path, "x"), StringComparison.Ordinal)
            + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private static async Task<Dictionary<string, JsonElement>> PathsAsync(Explorer explorer)
    {
        var reply = await explorer.AskAsync("/openapi.json");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("1.2.3", reply.Json().GetProperty("info").GetProperty("version").GetString());
        return reply.Json().GetProperty("paths").EnumerateObject()
            .ToDictionary(static path => path.Name, static path => path.Value.EnumerateObject().Single(
                static operation => operation.Name == "get").Value);
    }

    private async Task<Explorer> ReadyAsync()
    {
        var explorer = await Explorer.OfAsync(
        [
            .. SampleRecords.Plain(),
            new
            {
                id = "p5",
                title = "Robots",
                authors = new[] { new { name = "Eve Stone", affiliations = new[] { new { raw = "MIT" } } } },
            },
        ]);
        var job = (await explorer.AskAsync("/export.json?format=pajek")).Json().GetProperty("id").GetString()!;
        (_examples["/jobs/{key}"], _examples["/job-file/{key}"]) = (job, job);
        while ((await explorer.AskAsync($"/jobs/{job}.json")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        while ((await explorer.AskAsync("/atlas.json")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        return explorer;
    }
}
