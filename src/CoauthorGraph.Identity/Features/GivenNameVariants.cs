using System.Collections.Frozen;

namespace CoauthorGraph.Identity.Features;

/// <summary>First names that are used for each other. Each line of the table is one name's forms.</summary>
internal static class GivenNameVariants
{
    private static readonly FrozenDictionary<string, int[]> Groups = Build(
    [
        "robert rob bob bobby robbie", "william will bill billy willy", "michael mike mick micky mikhail michel",
            "richard rick dick rich ricky",
        "james jim jimmy jamie", "john jack johnny jon", "jonathan jon johnathan", "joseph joe joey",
            "thomas tom tommy",
        "christopher chris kris", "christian chris", "daniel dan danny", "david dave davy", "matthew matt matthias",
        "anthony tony", "andrew andy drew", "edward ed ted eddie", "theodore ted theo", "charles charlie chuck",
        "steven steve stephen stefan", "kenneth ken kenny", "gregory greg", "lawrence larry", "laurence larry",
        "ronald ron", "donald don", "raymond ray", "samuel sam", "benjamin ben", "nicholas nick nicolas",
            "alexander alex sasha",
        "alexandra alex sandra", "elizabeth liz beth betty lisa eliza", "margaret maggie peggy meg",
            "katherine kate kathy cathy katie",
        "catherine kate cathy cathie", "kathleen kathy", "jennifer jen jenny", "jessica jess",
            "patricia pat patty tricia",
        "patrick pat", "susan sue suzanne", "deborah deb debbie", "barbara barb", "victoria vicky", "rebecca becky",
        "philip phil phillip philipp philippe", "peter pete petr pieter", "frederick fred frederic", "francis frank",
            "franklin frank",
        "gerald gerry jerry", "jeffrey jeff geoffrey", "geoffrey geoff", "timothy tim", "zachary zach zack",
            "joshua josh",
        "nathaniel nate nathan", "vincent vince", "walter walt", "leonard len leo", "louis lou lewis luis",
            "martin marty",
        "abraham abe", "albert al bert", "alfred al fred", "arthur art", "douglas doug", "eugene gene", "jacob jake",
        "maximilian max", "valerie val", "valentin val", "vladimir volodymyr", "dmitry dmitri dmitriy dimitri",
            "sergey sergei serge",
        "alexey aleksei alexei", "aleksandr alexander", "yuri yury yuriy", "evgeny evgeni eugene evgeniy",
            "mikhail michail",
        "muhammad mohammad mohammed mohamed muhammed", "ahmad ahmed", "hussein hossein husain", "johannes hans johan",
            "klaus claus",
        "karl carl", "erik eric", "marc mark marcus", "yannick yann", "giuseppe beppe", "francesco franco",
            "antonio toni tony",
    ]);

    /// <summary>The names, as numbers, of which a folded first name is listed as a form.</summary>
    public static ReadOnlySpan<int> Of(string name) => Groups.GetValueOrDefault(name) ?? [];

    /// <summary>Whether two folded first names are listed as forms of one name.</summary>
    public static bool AreVariants(string a, string b)
    {
        if (!Groups.TryGetValue(a, out var left) || !Groups.TryGetValue(b, out var right))
        {
            return false;
        }

        return left.Any(group => Array.IndexOf(right, group) >= 0);
    }

    private static FrozenDictionary<string, int[]> Build(string[] lines)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (var name in lines[i].Split(' '))
            {
                if (!groups.TryGetValue(name, out var list))
                {
                    groups.Add(name, list = []);
                }

                list.Add(i);
            }
        }

        return groups.ToFrozenDictionary(static p => p.Key, static p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
