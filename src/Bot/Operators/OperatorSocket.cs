using System.Net.Sockets;
using System.Text;
using WorkerAdvisor.Bot.Privacy;

namespace WorkerAdvisor.Bot.Operators;

/// <summary>
/// The Unix socket in a data directory by which commands reach the running host; for its owner only. Where the directory's path is too long
/// for one, the socket is in a private temporary directory, and a file in the data directory tells where.
/// </summary>
internal sealed class OperatorSocket
{
    /// <summary>In bytes: macOS has 104 with the closing zero, Linux 108.</summary>
    private const int LongestPath = 103;

    private const string Name = "operator.sock", NoteName = "operator.path", TemporaryPrefix = "worker-advisor-";

    private readonly string _note;

    private OperatorSocket(string path, string note) => (Path, _note) = (path, note);

    public string Path { get; }

    /// <summary>Where a host would listen that runs on this directory; null when none does, or left nothing.</summary>
    public static OperatorSocket? Find(string directory)
    {
        string note = System.IO.Path.Combine(directory, NoteName), path = System.IO.Path.Combine(directory, Name);
        if (File.Exists(note)) path = File.ReadAllText(note);
        return Fits(path) && File.Exists(path) ? new OperatorSocket(path, note) : null;
    }

    /// <summary>A place to listen at, cleared of what a killed host left. Only for who holds the directory's store.</summary>
    /// <exception cref="IOException">The temporary directory's path is too long as well, or nothing can be written.</exception>
    public static OperatorSocket Prepare(string directory)
    {
        Find(directory)?.Remove();
        string note = System.IO.Path.Combine(directory, NoteName), path = System.IO.Path.Combine(directory, Name);
        File.Delete(note);
        File.Delete(path);
        if (Fits(path)) return new OperatorSocket(path, note);
        path = System.IO.Path.Combine(Directory.CreateTempSubdirectory(TemporaryPrefix).FullName, Name);
        if (!Fits(path)) throw new IOException("The paths of the data directory and of the temporary directory are both too long for a Unix socket.");
        using FileStream file = OwnerOnly.Create(note);
        file.Write(Encoding.UTF8.GetBytes(path));
        return new OperatorSocket(path, note);
    }

    /// <summary>A bound socket that only its owner can connect to: nobody can before it listens, and its rights are set before that.</summary>
    public Socket Bind()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(Path));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Takes the socket away, and the directory made for it.</summary>
    public void Remove()
    {
        File.Delete(Path);
        File.Delete(_note);
        if (System.IO.Path.GetDirectoryName(Path) is { } folder && System.IO.Path.GetFileName(folder).StartsWith(TemporaryPrefix, StringComparison.Ordinal)
            && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    private static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= LongestPath;
}
