using System.Collections.Frozen;

namespace CoauthorGraph.Readers.Listing;

/// <summary>The arXiv categories by their short codes (arXiv's category taxonomy).</summary>
internal static class ArxivCategories
{
    // In order of precedence: where archives share a code, the first one has it.
    private static readonly (string Archive, string Codes)[] Archives =
    [
        ("cs", "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC "
            + "SD SE SI SY"),
        ("stat", "AP CO ME ML OT TH"),
        ("eess", "AS IV SP SY"),
        ("math", "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST"),
        ("econ", "EM GN TH"),
        ("q-bio", "BM CB GN MN NC OT PE QM SC TO"),
        ("q-fin", "CP EC GN MF PM PR RM ST TR"),
        ("astro-ph", "CO EP GA HE IM SR"),
        ("nlin", "AO CD CG PS SI"),
        ("cond-mat", "dis-nn mes-hall mtrl-sci other quant-gas soft stat-mech str-el supr-con"),
        ("physics", "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph "
            + "geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph"),
    ];

    private static readonly FrozenDictionary<string, string> ByCode = Index();

    /// <summary>The category a code stands for; a code that is not known is kept.</summary>
    public static string FromCode(string code) => ByCode.GetValueOrDefault(code, code);

    private static FrozenDictionary<string, string> Index()
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (archive, codes) in Archives)
        {
            foreach (var code in codes.Split(' '))
            {
                index.TryAdd(code, $"{archive}.{code}");
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
