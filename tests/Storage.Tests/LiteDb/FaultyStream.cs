namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>A file that can be opened again after it was closed, on a disk that can refuse to write.</summary>
internal sealed class FaultyStream : MemoryStream
{
    public bool IsFaulty { get; set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (IsFaulty) throw new IOException("Input/output error");
        base.Write(buffer, offset, count);
    }

    public override void Close() { }
}
