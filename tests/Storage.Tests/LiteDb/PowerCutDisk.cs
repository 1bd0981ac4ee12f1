namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>
/// Two files on a disk whose power can fail. What was synced stays; of the rest each 4 KiB sector stays or
/// goes as the seed says, and so does a change of length.
/// </summary>
internal sealed class PowerCutDisk
{
    private readonly Lock gate = new();
    private readonly Random random;
    private int writesLeft = int.MaxValue;

    public PowerCutDisk(int seed)
    {
        random = new Random(seed);
        Data = new PowerCutFile(this);
        Log = new PowerCutFile(this);
    }

    public Stream Data { get; }

    public Stream Log { get; }

    public bool IsCut { get; private set; }

    /// <summary>The power fails in the middle of the write after these.</summary>
    public void CutAfter(int writes) => writesLeft = writes;

    /// <summary>Ends the power if it is still on, and brings it back for good.</summary>
    public void Restart()
    {
        lock (gate)
        {
            if (!IsCut) Cut();
            IsCut = false;
            writesLeft = int.MaxValue;
        }
    }

    private void Spend()
    {
        if (!IsCut && writesLeft-- == 0) Cut();
        if (IsCut) throw new IOException("The power is off.");
    }

    private void Cut()
    {
        IsCut = true;
        ((PowerCutFile)Data).Lose();
        ((PowerCutFile)Log).Lose();
    }

    private sealed class PowerCutFile(PowerCutDisk disk) : MemoryStream
    {
        private const int Sector = 4096;

        private readonly Dictionary<long, byte[]> synced = [];   // what sectors held that were written since the last sync
        private long syncedLength;

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (disk.gate)
            {
                Remember(Position, Position + count);
                if (disk.writesLeft == 0) base.Write(buffer, offset, count);   // the cut falls into this write
                disk.Spend();
                base.Write(buffer, offset, count);
            }
        }

        public override void SetLength(long value)
        {
            lock (disk.gate)
            {
                disk.Spend();
                Remember(value, Length);
                base.SetLength(value);
            }
        }

        public override void Flush()
        {
            lock (disk.gate)
            {
                if (disk.IsCut) throw new IOException("The power is off.");
                Forget();
            }
        }

        public override void Close() { }

        public void Lose()
        {
            long length = disk.random.Next(2) == 0 ? Length : syncedLength;
            foreach (var (at, content) in synced.OrderBy(sector => sector.Key))
            {
                if (disk.random.Next(2) == 0) continue;
                Position = at;
                base.Write(content, 0, content.Length);
            }

            base.SetLength(length);
            Forget();
        }

        private void Forget()
        {
            synced.Clear();
            syncedLength = Length;
        }

        private void Remember(long from, long to)
        {
            for (long at = from / Sector * Sector; at < to; at += Sector)
            {
                if (synced.ContainsKey(at)) continue;
                byte[] content = new byte[Sector];
                if (at < Length) GetBuffer().AsSpan((int)at, (int)Math.Min(Sector, Length - at)).CopyTo(content);
                synced[at] = content;
            }
        }
    }
}
