using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WorkerAdvisor.Bot.Staff.Exports;

/// <summary>
/// A file that is sealed as it is written: blocks of AES-GCM, each with its number and whether it is the last one bound in, so that none can be
/// left out, moved or cut off. A key seals one file only.
/// </summary>
internal sealed class SealedFileWriter(Stream target, AesGcm key) : Stream
{
    /// <summary>Bytes of a block in the clear, of what makes it fresh, and of what proves it.</summary>
    internal const int Block = 64 * 1024, NonceLength = 12, TagLength = 16;

    private readonly byte[] _waiting = new byte[Block];
    private readonly byte[] _sealed = new byte[Block];
    private int _length;
    private long _number;
    private bool _isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => (_number * Block) + _length;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_length == Block) SealBlock(isLast: false);
            int taken = Math.Min(Block - _length, buffer.Length);
            buffer[..taken].CopyTo(_waiting.AsSpan(_length));
            _length += taken;
            buffer = buffer[taken..];
        }
    }

    /// <summary>Nothing: a block is written when it is full.</summary>
    public override void Flush()
    {
    }

    /// <summary>Writes the last block.</summary>
    public void Complete()
    {
        if (_isClosed) return;
        _isClosed = true;
        SealBlock(isLast: true);
        target.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    internal static byte[] NonceOf(long number, bool isLast)
    {
        byte[] nonce = new byte[NonceLength];
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    private void SealBlock(bool isLast)
    {
        Span<byte> tag = stackalloc byte[TagLength];
        key.Encrypt(NonceOf(_number, isLast), _waiting.AsSpan(0, _length), _sealed.AsSpan(0, _length), tag);
        target.Write(_sealed.AsSpan(0, _length));
        target.Write(tag);
        _number++;
        _length = 0;
    }
}
