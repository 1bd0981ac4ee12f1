using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>
/// Clears what LiteDB 5 leaves in a page: what was deleted, and what was longer before. So the data file holds only what the store holds.
/// </summary>
internal static class FreeRoom
{
    private const int TypeAt = 4, UsedAt = 24, HighestAt = 30, Content = 32, SlotSize = 4;
    private const byte Empty = 0, Index = 3, Data = 4, NoSlot = byte.MaxValue;

    /// <summary>Leaves a page alone that is not built as expected.</summary>
    public static void Clear(Span<byte> page)
    {
        if (page[TypeAt] == Empty) page[Content..].Clear();
        if (page[TypeAt] is not (Index or Data)) return;
        int slots = page[HighestAt] == NoSlot ? 0 : page[HighestAt] + 1, end = Frame.Page - (slots * SlotSize);
        Span<(ushort Start, ushort Length)> parts = stackalloc (ushort, ushort)[slots];
        int used = 0;
        for (int slot = 0; slot < slots; slot++)
        {
            int at = Frame.Page - ((slot + 1) * SlotSize);
            parts[slot] = (MemoryMarshal.Read<ushort>(page[(at + sizeof(ushort))..]), MemoryMarshal.Read<ushort>(page[at..]));
            used += parts[slot].Length;
        }

        if (used != MemoryMarshal.Read<ushort>(page[UsedAt..])) return;
        parts.Sort();
        int from = Content;
        foreach (var (start, length) in parts)
        {
            if (length == 0) continue;
            if (start < from || start + length > end) return;
            page[from..start].Clear();
            from = start + length;
        }

        page[from..end].Clear();
    }
}
