namespace WorkerAdvisor.Knowledge.Markets;

/// <summary>How far somebody went to school; a later one includes those before it.</summary>
public enum Schooling
{
    /// <summary>Chưa hết lớp 9.</summary>
    BelowLowerSecondary,

    /// <summary>Hết cấp 2, lớp 9.</summary>
    LowerSecondary,

    /// <summary>Tốt nghiệp trung học phổ thông, lớp 12.</summary>
    UpperSecondary,

    /// <summary>Trung cấp, cao đẳng.</summary>
    Vocational,

    /// <summary>Đại học.</summary>
    University,
}
