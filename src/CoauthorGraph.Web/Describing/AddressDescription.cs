using System.Globalization;
using System.Text.Json.Nodes;
using CoauthorGraph.Web.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CoauthorGraph.Web.Describing;

/// <summary>Describes every address and its parameters for programs, by the framework's OpenAPI.</summary>
internal static class AddressDescription
{
    /// <summary>Where the description stands; it is asked for as <c>/openapi.json</c>.</summary>
    public const string Route = "/openapi";

    /// <summary>What is described: what is read at an address that was declared.</summary>
    public static void Add(IServiceCollection services, ExplorerSettings settings) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = static one => HttpMethod.Get.Method.Equals(one.HttpMethod, StringComparison.Ordinal)
            && one.ActionDescriptor.EndpointMetadata.OfType<QuestionAddress>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "CoauthorGraph",
                Version = settings.ProgramVersion,
                Description = "Every page of the explorer as JSON: by 'Accept: application/json', or an address that "
                    + "ends in '.json'.",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            Describe(
                operation,
                context.Description.ActionDescriptor.EndpointMetadata.OfType<QuestionAddress>().First());
            return Task.CompletedTask;
        });
    });

    private static void Describe(OpenApiOperation operation, QuestionAddress address)
    {
        operation.Summary = address.Summary;
        operation.Parameters = [.. address.Parameters.Select(Parameter)];
        var responses = new OpenApiResponses
        {
            ["200"] = Response("The answer.", address.ContentType),
            ["300"] = Response("Several are called so; they are listed.", "application/json"),
            ["400"] = Response("A parameter is missing, unknown in its value or out of its range.", "application/json"),
            ["404"] = Response("There is nothing of this name.", "application/json"),
        };
        if (address.BeginsWork)
        {
            responses["202"] = Response("It is being worked on; 'Location' says where to ask.", "application/json");
            responses["503"] = Response("Too many others wait; ask again in a minute.", "application/json");
        }

        operation.Responses = responses;
    }

    private static OpenApiResponse Response(string meaning, string contentType) => new()
    {
        Description = meaning,
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [contentType] = new() },
    };

    private static IOpenApiParameter Parameter(AddressParameter parameter)
    {
        var value = Schema(parameter);
        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.IsRequired,
            Description = parameter.Meaning,
            Schema = parameter.IsRepeated
                ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value }
                : value,
        };
    }

    private static OpenApiSchema Schema(AddressParameter parameter) => parameter switch
    {
        { Range: var (least, most) } => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = least.ToString(CultureInfo.InvariantCulture),
            Maximum = most.ToString(CultureInfo.InvariantCulture),
        },
        { IsFlag: true } => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        { Words: [_, ..] words } => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. words.Select(static word => (JsonNode)JsonValue.Create(word))],
        },
        _ => new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
