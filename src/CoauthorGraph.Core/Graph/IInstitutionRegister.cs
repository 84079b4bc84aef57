namespace CoauthorGraph.Core.Graph;

/// <summary>What is known of institutions beside what a graph holds of them.</summary>
public interface IInstitutionRegister
{
    /// <summary>What is known of the institution with an id; null where that is nothing.</summary>
    InstitutionEntry? Of(string id);
}
