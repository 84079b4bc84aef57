using System.Globalization;
using System.Text;

namespace CoauthorGraph.Cypher.Planning;

/// <summary>A plan as people read it: the last step first, what it takes rows from below.</summary>
internal static class PlanText
{
    /// <summary>The lines of a plan.</summary>
    /// <param name="plan">Its last step.</param>
    /// <param name="counted">Rows that each step gave, where it ran.</param>
    public static string Of(PlanNode plan, Func<PlanNode, long?>? counted = null)
    {
        var text = new StringBuilder();
        Append(text, plan, 0, counted);
        return text.ToString();
    }

    private static void Append(StringBuilder text, PlanNode plan, int depth, Func<PlanNode, long?>? counted)
    {
        var rows = plan.Rows.ToString("0.#", CultureInfo.InvariantCulture);
        text.Append(' ', depth * 2).Append(plan.Title);
        if (plan.Details.Length > 0)
        {
            text.Append(' ').Append(plan.Details);
        }

        text.Append(CultureInfo.InvariantCulture, $"  (about {rows} rows");
        if (counted?.Invoke(plan) is { } real)
        {
            text.Append(CultureInfo.InvariantCulture, $", {real} in fact");
        }

        text.Append(")\n");
        var inputs = plan.Inputs.ToList();
        for (var i = inputs.Count - 1; i >= 0; i--)
        {
            // What a step takes rows from stays in line; what it runs for each row goes in.
            Append(text, inputs[i], i == 0 ? depth : depth + 1, counted);
        }
    }
}
