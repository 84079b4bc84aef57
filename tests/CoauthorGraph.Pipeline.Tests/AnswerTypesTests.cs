using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CoauthorGraph.Pipeline.Answers;

namespace CoauthorGraph.Pipeline.Tests;

public sealed class AnswerTypesTests
{
    public static TheoryData<Type> Types => [.. typeof(AnswerTypes).GetCustomAttributesData()
        .Where(static attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
        .Select(static attribute => (Type)attribute.ConstructorArguments[0].Value!)
        .Select(static type => type.IsGenericType ? type.GetGenericArguments()[0] : type)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Fields_WorkedOutAtBuild_AreThoseThatReflectionFindsInTheirOrder(Type type)
    {
        var reflected = new JsonSerializerOptions(AnswerJson.Options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };

        var expected = Fields(reflected, type);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Fields(AnswerJson.Options, type));
        Assert.NotNull(((IJsonTypeInfoResolver)AnswerTypes.Default).GetTypeInfo(type, AnswerJson.Options));
    }

    private static string[] Fields(JsonSerializerOptions options, Type type) =>
        [.. options.GetTypeInfo(type).Properties.Select(static field => $"{field.Name}: {field.PropertyType}")];
}
