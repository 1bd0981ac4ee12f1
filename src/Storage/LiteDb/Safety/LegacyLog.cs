using System.Runtime.InteropServices;

namespace WorkerAdvisor.Storage.LiteDb;

/// <summary>The log of a store from before the journal: pages with a checksum each, no header.</summary>
internal static class LegacyLog
{
    private const int FrameSize = Frame.Page + sizeof(uint);

    /// <returns>Its pages up to the first that is not whole, which was not acknowledged.</returns>
    public static MemoryStream Read(Stream log)
    {
        var pages = new MemoryStream();
        byte[] frame = new byte[FrameSize];
        log.Position = 0;
        while (log.ReadAtLeast(frame, FrameSize, throwOnEndOfStream: false) == FrameSize
            && Checksum.Of(frame.AsSpan(0, Frame.Page)) == MemoryMarshal.Read<uint>(frame.AsSpan(Frame.Page)))
            pages.Write(frame, 0, Frame.Page);
        return pages;
    }
}
