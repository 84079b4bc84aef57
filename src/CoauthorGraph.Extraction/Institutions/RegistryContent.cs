namespace CoauthorGraph.Extraction.Institutions;

/// <summary>What a file of registry records holds.</summary>
/// <param name="Records">Records of the file.</param>
/// <param name="Institutions">Those of institutions that there are.</param>
/// <param name="Former">Those of institutions that there were; with a successor their ids lead to it.</param>
/// <param name="PassedOver">Those without an id.</param>
/// <param name="Countries">Countries of the institutions that there are.</param>
public sealed record RegistryContent(int Records, int Institutions, int Former, int PassedOver, int Countries);
