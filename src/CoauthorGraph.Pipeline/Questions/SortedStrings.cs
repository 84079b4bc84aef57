using System.Text;
using CoauthorGraph.Core.Graph;

namespace CoauthorGraph.Pipeline.Questions;

/// <summary>Binary search in a column that is in ordinal order.</summary>
internal static class SortedStrings
{
    /// <summary>The row that equals <paramref name="text"/>, or -1.</summary>
    public static int Find(StringColumn column, string text)
    {
        var low = 0;
        var high = column.Count - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var order = string.CompareOrdinal(Encoding.UTF8.GetString(column.GetUtf8(middle)), text);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
