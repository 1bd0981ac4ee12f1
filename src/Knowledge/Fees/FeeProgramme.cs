namespace WorkerAdvisor.Knowledge.Fees;

/// <summary>By which way somebody goes: it decides what may be charged at all.</summary>
public enum FeeProgramme
{
    /// <summary>Through a licensed company.</summary>
    Company,

    /// <summary>Through a company, as officer or crew of a merchant ship: a higher ceiling. Fishing boats are not meant.</summary>
    AtSea,

    /// <summary>The state's programme with Korea.</summary>
    Eps,

    /// <summary>The state's programme with IM Japan.</summary>
    ImJapan,

    /// <summary>A contract that the worker signed with the employer; no company sends them.</summary>
    OwnContract,
}
