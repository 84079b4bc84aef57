using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoauthorGraph.Cli.Rendering;

namespace CoauthorGraph.EndToEnd.Tests;

public sealed class ResultJsonTests
{
    public static TheoryData<Type> Types => [.. typeof(ResultJson).GetCustomAttributesData()
        .Where(static attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
        .Select(static attribute => (Type)attribute.ConstructorArguments[0].Value!)
        .Select(static type => type.IsGenericType ? type.GetGenericArguments()[0] : type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Fields_WorkedOutAtBuild_AreThoseThatReflectionFindsInTheirOrder(Type type)
    {
        var reflected = new JsonSerializerOptions(ResultWriter.Json)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

        var expected = Fields(reflected, type);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Fields(ResultWriter.Json, type));
        Assert.NotNull(((IJsonTypeInfoResolver)ResultJson.Default).GetTypeInfo(type, ResultWriter.Json));
    }

    private static string[] Fields(JsonSerializerOptions options, Type type) =>
        [.. options.GetTypeInfo(type).Properties.Select(static field => $"{field.Name}: {field.PropertyType}")];
}
