namespace CoauthorGraph.Readers.Json;

/// <summary>How a source packs its records into JSON beside one object a line.</summary>
/// <param name="Containers">Paths, such as <c>message.items</c>, of the lists that hold the records in an answer of the
/// source's web service.</param>
/// <param name="IsRecord">Whether an object is a record and no part of one: asked where reading begins again after
/// damage.</param>
/// <param name="IsOther">Whether an object is no record and yet whole, as a person is: asked where nothing was damaged;
/// null where there are none.</param>
internal sealed record JsonShape(
    string[] Containers, Func<JsonValue, bool> IsRecord, Func<JsonValue, bool>? IsOther = null);
