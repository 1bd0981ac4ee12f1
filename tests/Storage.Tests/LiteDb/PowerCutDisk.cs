using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.Tests.LiteDb;

/// <summary>
/// A disk whose power can fail. What was synced stays; of the rest each 4 KiB sector stays or goes as the seed says, and so does a
/// change of length. Of the names that were made, changed or deleted since the last sync of a folder, the first few stay: file systems
/// with a journal keep their order.
/// </summary>
internal sealed class PowerCutDisk(int seed)
{
    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private readonly Dictionary<string, Inode> durable = new(StringComparer.Ordinal);
    private readonly List<Action<Dictionary<string, Inode>>> pending = [];
    private readonly HashSet<Inode> inodes = [];
    private Dictionary<string, Inode> names = new(StringComparer.Ordinal);
    private int writesLeft = int.MaxValue, run;

    public bool IsCut { get; private set; }

    /// <summary>Names of files that take no writes; none at first.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>The disk as a process sees it that starts now. When the power failed, that process can write no more.</summary>
    public IStoreFiles Mount() => new Mounted(this, run, "");

    /// <summary>The power fails in the middle of the write after these.</summary>
    public void CutAfter(int writes) => writesLeft = writes;

    /// <summary>Ends the power if it is still on, and brings it back for good.</summary>
    public void Restart()
    {
        lock (gate)
        {
            if (!IsCut) Cut();
            IsCut = false;
            run++;
            writesLeft = int.MaxValue;
        }
    }

    private void Spend(int mountedIn, string name)
    {
        if (!IsCut && mountedIn == run && writesLeft-- == 0) Cut();
        if (IsCut || mountedIn != run) throw new IOException("The power is off.");
        if (Refuses(name)) throw new IOException("Input/output error");
    }

    private void Change(Action<Dictionary<string, Inode>> change)
    {
        change(names);
        pending.Add(change);
    }

    private void Commit()
    {
        foreach (var change in pending) change(durable);
        pending.Clear();
    }

    private void Cut()
    {
        IsCut = true;
        foreach (var change in pending.Take(random.Next(pending.Count + 1))) change(durable);
        pending.Clear();
        names = new Dictionary<string, Inode>(durable, StringComparer.Ordinal);
        foreach (Inode inode in inodes) inode.Lose(random);
        inodes.RemoveWhere(inode => !names.ContainsValue(inode));
    }

    private sealed class Mounted(PowerCutDisk disk, int run, string folder) : IStoreFiles
    {
        public long FreeSpace => long.MaxValue;

        public string FullPath(string name) => $"/disk/{folder}{name}";

        public bool Exists(string name)
        {
            lock (disk.gate) return disk.names.Keys.Any(key => key == folder + name || key.StartsWith($"{folder}{name}/", StringComparison.Ordinal));
        }

        public long Length(string name)
        {
            lock (disk.gate) return disk.names.TryGetValue(folder + name, out Inode? inode) ? inode.Length : 0;
        }

        public Stream Open(string name, FileMode mode, FileAccess access = FileAccess.ReadWrite)
        {
            string path = folder + name;
            lock (disk.gate)
            {
                if (!disk.names.TryGetValue(path, out Inode? inode))
                {
                    if (mode == FileMode.Open) throw new FileNotFoundException(path);
                    disk.Spend(run, path);
                    var made = inode = new Inode();
                    disk.inodes.Add(made);
                    disk.Change(names => names[path] = made);
                }

                var file = new OpenFile(disk, run, path, inode, access);
                if (mode == FileMode.Create) file.SetLength(0);
                return file;
            }
        }

        public IReadOnlyList<string> List(string name)
        {
            string path = name.Length == 0 ? folder : $"{folder}{name}/";
            lock (disk.gate)
            {
                return [.. disk.names.Keys.Where(key => key.StartsWith(path, StringComparison.Ordinal)).Select(key => key[path.Length..].Split('/')[0])
                    .Distinct().Order(StringComparer.Ordinal)];
            }
        }

        public void Move(string from, string to)
        {
            string source = folder + from, target = folder + to;
            lock (disk.gate)
            {
                if (!Exists(from)) throw new FileNotFoundException(source);
                disk.Spend(run, target);
                disk.Change(names =>
                {
                    foreach (string key in names.Keys.Where(key => key == source || key.StartsWith(source + "/", StringComparison.Ordinal)).ToList())
                    {
                        names[target + key[source.Length..]] = names[key];
                        names.Remove(key);
                    }
                });
                disk.Commit();
            }
        }

        public void Delete(string name)
        {
            string path = folder + name;
            lock (disk.gate)
            {
                if (!Exists(name)) return;
                disk.Spend(run, path);
                disk.Change(names =>
                {
                    foreach (string key in names.Keys.Where(key => key == path || key.StartsWith(path + "/", StringComparison.Ordinal)).ToList()) names.Remove(key);
                });
            }
        }

        public void Sync(string name)
        {
            lock (disk.gate)
            {
                disk.Spend(run, folder + name);
                disk.Commit();
            }
        }

        public IStoreFiles In(string name) => new Mounted(disk, run, $"{folder}{name}/");
    }

    private sealed class OpenFile(PowerCutDisk disk, int run, string name, Inode inode, FileAccess access) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => access != FileAccess.Read;

        public override long Length
        {
            get
            {
                lock (disk.gate) return inode.Length;
            }
        }

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            lock (disk.gate)
            {
                int read = inode.Read(Position, buffer.AsSpan(offset, count));
                Position += read;
                return read;
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (disk.gate)
            {
                if (disk.writesLeft == 0 && !disk.IsCut && run == disk.run) inode.Write(Position, buffer.AsSpan(offset, count));   // the cut falls into this write
                disk.Spend(run, name);
                inode.Write(Position, buffer.AsSpan(offset, count));
                Position += count;
            }
        }

        public override void SetLength(long value)
        {
            lock (disk.gate)
            {
                disk.Spend(run, name);
                inode.SetLength(value);
            }
        }

        public override void Flush()
        {
            lock (disk.gate)
            {
                if (disk.IsCut || run != disk.run) throw new IOException("The power is off.");
                inode.Keep();
            }
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    }

    private sealed class Inode : IDisposable
    {
        private const int Sector = 4096;

        private readonly Dictionary<long, byte[]> before = [];   // what sectors held that were written since the last sync
        private readonly MemoryStream content = new();
        private long syncedLength;

        public long Length => content.Length;

        public int Read(long position, Span<byte> buffer)
        {
            content.Position = position;
            return content.Read(buffer);
        }

        public void Write(long position, ReadOnlySpan<byte> bytes)
        {
            Remember(position, position + bytes.Length);
            content.Position = position;
            content.Write(bytes);
        }

        public void SetLength(long value)
        {
            Remember(value, content.Length);
            content.SetLength(value);
        }

        public void Dispose() => content.Dispose();

        public void Keep()
        {
            before.Clear();
            syncedLength = content.Length;
        }

        public void Lose(Random random)
        {
            long length = random.Next(2) == 0 ? content.Length : syncedLength;
            foreach (var (at, bytes) in before.OrderBy(sector => sector.Key))
            {
                if (random.Next(2) == 0) continue;
                content.Position = at;
                content.Write(bytes);
            }

            content.SetLength(length);
            Keep();
        }

        private void Remember(long from, long to)
        {
            for (long at = from / Sector * Sector; at < to; at += Sector)
            {
                if (before.ContainsKey(at)) continue;
                byte[] bytes = new byte[Sector];
                if (at < content.Length) content.GetBuffer().AsSpan((int)at, (int)Math.Min(Sector, content.Length - at)).CopyTo(bytes);
                before[at] = bytes;
            }
        }
    }
}
