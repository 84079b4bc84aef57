using System.Buffers;
using System.Collections.Frozen;

namespace CoauthorGraph.Readers.AuthorLists;

/// <summary>
/// Names in Han characters, Kana and Hangul, which no initials and no capitals tell apart: <c>王, 伟</c> and <c>田中,
/// 太郎</c> are one person, family name first, and <c>张三, 李四</c> are two.
/// </summary>
internal static class CaselessNames
{
    /// <summary>The first characters of most names in Han characters and Hangul.</summary>
    internal const string FamilyNames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛"
        + "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉蘇呂盧鐘鍾譚陸范韋賈鄒閻龍賴簡游詹施柯洪翁莊柳溫"
        + "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지나";

    private const int LongestFamily = 3;
    private const int LongestGiven = 4;

    private static readonly FrozenSet<string> LongFamilyNames = new[]
    {
        "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "皇甫", "尉迟", "公孙", "公孫", "慕容", "令狐",
        "司徒", "夏侯", "端木", "남궁", "황보", "제갈", "선우", "독고", "사공", "서문",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create(FamilyNames);

    /// <summary>Whether what stands on both sides of a comma is a family name and a given name.</summary>
    /// <param name="first">Before the comma.</param>
    /// <param name="second">Behind it.</param>
    /// <param name="isOneByOne">Whether the two are meant to be one name, unless they certainly are not.</param>
    public static bool AreOne(ReadOnlySpan<char> first, ReadOnlySpan<char> second, bool isOneByOne)
    {
        if (first.ContainsAny(" (") || second.ContainsAny(" (") || second.Length == 0)
        {
            return false;
        }

        if (IsKana(first) && IsKana(second))
        {
            return isOneByOne;
        }

        return first.Length <= LongestFamily && second.Length <= LongestGiven
            && (IsFamilyName(first) || (isOneByOne && !(IsWhole(first) && IsWhole(second))));
    }

    /// <summary>Whether a text is a family name and can be no one's whole name.</summary>
    public static bool IsFamilyName(ReadOnlySpan<char> text) =>
        text.Length == 1 || LongFamilyNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Whether a character is written without capitals and without spaces.</summary>
    public static bool Is(char c) =>
        c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u3400' and < '\u4DC0';

    /// <summary>The name before one in brackets that is the same in another script, as in <c>Wei Wang (王伟)</c>; the
    /// text itself where there is none.</summary>
    public static ReadOnlySpan<char> WithoutOtherScript(ReadOnlySpan<char> name)
    {
        if (name.Length < 4 || name[^1] is not (')' or '）'))
        {
            return name;
        }

        var open = name.LastIndexOfAny('(', '（');
        var before = open < 1 ? [] : name[..open].TrimEnd();
        return before.Length > 0 && HasLetters(before) && HasLetters(name[(open + 1)..^1])
            && AnyIs(before) != AnyIs(name[(open + 1)..^1]) ? before : name;
    }

    private static bool IsWhole(ReadOnlySpan<char> text) => text.Length > 1 && FirstLetters.Contains(text[0]);

    private static bool IsKana(ReadOnlySpan<char> text) =>
        text.Length > 1 && !text.ContainsAnyExceptInRange('\u3040', '\u30FF');

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyIs(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (Is(c))
            {
                return true;
            }
        }

        return false;
    }
}
