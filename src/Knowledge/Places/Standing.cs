namespace WorkerAdvisor.Knowledge.Places;

/// <summary>What a name needs around it to count as a place, from nothing possible to nothing needed.</summary>
internal enum Standing
{
    /// <summary>Never a place ("thái bình dương"); its words are passed over.</summary>
    Never,

    /// <summary>Only after a word such as "xã" or "huyện", or in a row with a place that it lies in.</summary>
    Prefixed,

    /// <summary>As above, or capitalised after "ở", "quê" and the like, or capitalised as all that was typed.</summary>
    PlacedAndCapitalised,

    /// <summary>As above, or with one of these signs alone: after "ở", capitalised, all that was typed.</summary>
    Signed,

    /// <summary>Anywhere.</summary>
    Free,
}
