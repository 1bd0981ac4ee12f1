namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>What somebody wants most of going abroad.</summary>
public enum MarketPriority
{
    /// <summary>Thu nhập.</summary>
    Income,

    /// <summary>Đi nhanh.</summary>
    Fast,

    /// <summary>Ít vốn.</summary>
    Cheap,

    /// <summary>Lâu dài, ở lại.</summary>
    Stay,

    /// <summary>An toàn, nhà nước.</summary>
    Safe,
}
