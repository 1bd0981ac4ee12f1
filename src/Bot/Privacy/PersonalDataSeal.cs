using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WorkerAdvisor.Bot.Privacy;

/// <summary>
/// Seals what people wrote before it is stored, and opens it again: each text with a data key of this run, and the data key, wrapped, beside
/// it (envelope encryption). Wrapping each text itself took a sixth of the time of a message. What wraps lies in <c>keys/</c> of the data directory.
/// </summary>
/// <param name="makeKeysDurable">
/// Called after a data key was wrapped, before anything is sealed with it: what is acknowledged as durable needs its key after a power cut too.
/// </param>
public sealed class PersonalDataSeal(IDataProtectionProvider keys, Action? makeKeysDurable = null)
{
    private const byte Format = 1;
    private const int Head = 1 + sizeof(ushort);

    /// <summary>Data keys of other runs kept unwrapped. A list of leads was sealed in as many runs as the host had starts.</summary>
    private const int MostKeys = 1_000;

    private readonly IDataProtector _protector = keys.CreateProtector("WorkerAdvisor.PersonalData.v1");
    private readonly Lock _creating = new();
    private readonly ConcurrentDictionary<string, DataKey> _opening = new();   // those of other runs, by their wrapped form
    private volatile DataKey? _sealing;

    /// <summary>The sealed form of a text.</summary>
    public byte[] Seal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        DataKey key = KeyToSeal();
        byte[] plain = Encoding.UTF8.GetBytes(text);
        byte[] content = new byte[Head + key.Wrapped.Length + DataKey.SealedLength(plain.Length)];
        content[0] = Format;
        BinaryPrimitives.WriteUInt16LittleEndian(content.AsSpan(1), checked((ushort)key.Wrapped.Length));
        key.Wrapped.CopyTo(content.AsSpan(Head));
        key.Seal(plain, content.AsSpan(Head + key.Wrapped.Length));
        return content;
    }

    /// <summary>The text of a sealed form; null when its key is gone or it is damaged, so that nobody will ever read it.</summary>
    public string? Open(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        try
        {
            return Encoding.UTF8.GetString(OpenBytes(content));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private byte[] OpenBytes(ReadOnlySpan<byte> content)
    {
        int end = content.Length < Head ? int.MaxValue : Head + BinaryPrimitives.ReadUInt16LittleEndian(content[1..]);
        if (end > content.Length || content[0] != Format) throw new CryptographicException("Not a sealed text.");
        return KeyToOpen(content[Head..end]).Open(content[end..]);
    }

    private DataKey KeyToSeal()
    {
        if (_sealing is { } key) return key;
        lock (_creating)
        {
            if (_sealing is { } made) return made;
            DataKey fresh = DataKey.Create(_protector.Protect);
            makeKeysDurable?.Invoke();
            return _sealing = fresh;
        }
    }

    private DataKey KeyToOpen(ReadOnlySpan<byte> wrapped)
    {
        if (_sealing is { } own && wrapped.SequenceEqual(own.Wrapped)) return own;
        string name = Convert.ToBase64String(wrapped);
        if (_opening.TryGetValue(name, out DataKey? other)) return other;
        byte[] copy = wrapped.ToArray();
        DataKey key = new(copy, _protector.Unprotect(copy));
        if (_opening.Count >= MostKeys) _opening.Clear();
        return _opening[name] = key;
    }
}
