namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>What is to be thought of a charge, the mildest first.</summary>
public enum FeeVerdict
{
    /// <summary>Within what the law allows, as far as known.</summary>
    Within,

    /// <summary>May be right; not to be paid before it stands on paper.</summary>
    AskForPaper,

    /// <summary>Something that decides is missing.</summary>
    CannotTell,

    /// <summary>More than the law allows.</summary>
    OverCeiling,

    /// <summary>May not be charged, however little.</summary>
    NotAllowed,
}
