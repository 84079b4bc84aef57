namespace CoauthorGraph.Web.Jobs;

/// <summary>So much is asked for already that no more is taken now.</summary>
internal sealed class NoRoomException(string message) : Exception(message);
