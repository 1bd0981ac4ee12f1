using System.Collections.Frozen;

namespace WorkerAdvisor.Knowledge.Language;

/// <summary>Which letter strings can be a Vietnamese syllable without its marks: every onset with every rime, generously.</summary>
public static class Syllables
{
    private static readonly string[] Onsets =
    [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s", "t", "th",
        "tr", "v", "x",
    ];

    private static readonly string[] Rimes =
    [
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec", "ech", "em", "en", "eng", "enh", "eo",
        "ep", "et", "eu", "i", "ia", "ich", "iec", "iem", "ien", "ieng", "iep", "iet", "ieu", "im", "in", "inh", "ip", "it", "iu", "o",
        "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
        "on", "ong", "ooc", "oong", "op", "ot", "u", "ua", "uac", "uan", "uang", "uat", "uay", "uc", "ue", "uech", "uenh", "ui", "um", "un",
        "ung", "uo", "uoc", "uoi", "uom", "uon", "uong", "uop", "uot", "uou", "up", "ut", "uu", "uy", "uya", "uych", "uyen", "uyet",
        "uynh", "uyt", "uyu", "y", "yem", "yen", "yet", "yeu", "ynh", "ych", "uai", "uanh", "uap", "uam", "uao", "ueo", "uen", "uet",
    ];

    private static readonly FrozenSet<string> All = Build();

    /// <summary>Whether a folded word could be a syllable.</summary>
    public static bool IsPossible(string folded) => All.Contains(folded);

    private static FrozenSet<string> Build()
    {
        var all = new HashSet<string>();
        foreach (string onset in Onsets)
        {
            foreach (string rime in Rimes)
            {
                if (onset == "q" && !rime.StartsWith('u')) continue;
                all.Add(onset + rime);
            }
        }

        return all.ToFrozenSet();
    }
}
