namespace WorkerAdvisor.Knowledge.Places;

/// <summary>The kinds of division that stand before a name, in the words of the law.</summary>
internal enum PlaceType
{
    Tinh,
    ThanhPho,
    Quan,
    Huyen,
    ThiXa,
    Xa,
    Phuong,
    ThiTran,
    DacKhu,
}
