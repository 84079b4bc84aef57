using System.Text;

namespace CoauthorGraph.Cypher.Functions.Strings;

/// <summary>The normal forms of Unicode: texts that look alike become alike.</summary>
public static class Normalization
{
    private const int Syllables = 0xAC00;
    private const int SyllableCount = 11_172;
    private const int Leads = 0x1100;
    private const int LeadCount = 19;
    private const int Vowels = 0x1161;
    private const int VowelCount = 21;
    private const int Tails = 0x11A7;
    private const int TailCount = 28;
    private const int MostParts = 18;
    private const long BytesOfPoint = 8;

    /// <summary>A text in a form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="form">The form.</param>
    /// <param name="reserve">Is told how many bytes are needed before they are: some characters become many.</param>
    public static string Of(string text, NormalizationForm form, Action<long>? reserve = null)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        reserve?.Invoke(text.Length * BytesOfPoint);
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (points.Count + MostParts > points.Capacity)
            {
                reserve?.Invoke(2 * points.Capacity * BytesOfPoint);
                points.EnsureCapacity(2 * points.Capacity);
            }

            Decompose(points, rune.Value, form is NormalizationForm.FormKC or NormalizationForm.FormKD);
        }

        Order(points);
        if (form is NormalizationForm.FormC or NormalizationForm.FormKC)
        {
            Compose(points);
        }

        var normal = new StringBuilder(text.Length);
        foreach (var point in points)
        {
            normal.Append(new Rune(point).ToString());
        }

        return normal.ToString();
    }

    private static void Decompose(List<int> points, int point, bool isCompatible)
    {
        var syllable = point - Syllables;
        if (syllable is >= 0 and < SyllableCount)
        {
            points.Add(Leads + (syllable / (VowelCount * TailCount)));
            points.Add(Vowels + (syllable % (VowelCount * TailCount) / TailCount));
            if (syllable % TailCount != 0)
            {
                points.Add(Tails + (syllable % TailCount));
            }

            return;
        }

        if (CharacterTable.PartsOf(point, isCompatible) is not { } parts)
        {
            points.Add(point);
            return;
        }

        foreach (var part in parts)
        {
            Decompose(points, part, isCompatible);
        }
    }

    // Marks behind a letter stand in the order of their classes; those of one class stay as they are.
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;
            var isOrdered = true;
            while (end < points.Count && CharacterTable.ClassOf(points[end]) is > 0 and var own)
            {
                isOrdered &= end == start || CharacterTable.ClassOf(points[end - 1]) <= own;
                end++;
            }

            var place = start;
            foreach (var mark in isOrdered ? [] : points[start..end].OrderBy(CharacterTable.ClassOf).ToList())
            {
                points[place++] = mark;
            }

            start = end;
        }
    }

    // A mark joins the letter before it unless another of its class, or of a greater one, stands between them.
    private static void Compose(List<int> points)
    {
        var starter = -1;
        var last = -1;
        var kept = 0;
        foreach (var point in points.ToArray())
        {
            var own = CharacterTable.ClassOf(point);
            if (starter >= 0 && (last < own || last < 0) && Join(points[starter], point) is { } whole)
            {
                points[starter] = whole;
                continue;
            }

            if (own == 0)
            {
                starter = kept;
                last = -1;
            }
            else
            {
                last = own;
            }

            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Join(int first, int second)
    {
        if (first - Leads is >= 0 and < LeadCount && second - Vowels is >= 0 and < VowelCount)
        {
            return Syllables + ((((first - Leads) * VowelCount) + (second - Vowels)) * TailCount);
        }

        return first - Syllables is >= 0 and < SyllableCount && (first - Syllables) % TailCount == 0
            && second - Tails is > 0 and < TailCount
            ? first + (second - Tails)
            : CharacterTable.Compose(first, second);
    }
}
