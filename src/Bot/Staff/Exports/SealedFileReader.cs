using System.Security.Cryptography;

namespace WorkerAdvisor.Bot.Staff.Exports;

/// <summary>Opens what <see cref="SealedFileWriter"/> wrote.</summary>
/// <exception cref="CryptographicException">While reading: the file is not as it was written.</exception>
internal sealed class SealedFileReader(FileStream source, AesGcm key) : Stream
{
    private readonly byte[] _sealed = new byte[SealedFileWriter.Block + SealedFileWriter.TagLength];
    private readonly byte[] _open = new byte[SealedFileWriter.Block];
    private int _at, _length;
    private long _number;
    private bool _isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _length && !OpenBlock()) return 0;
        int taken = Math.Min(_length - _at, buffer.Length);
        _open.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private bool OpenBlock()
    {
        if (_isOver) return false;
        int read = source.ReadAtLeast(_sealed, _sealed.Length, throwOnEndOfStream: false);
        _isOver = source.Position == source.Length;
        _length = read - SealedFileWriter.TagLength;
        if (_length < 0) throw new CryptographicException("The file is cut off.");
        key.Decrypt(SealedFileWriter.NonceOf(_number++, _isOver), _sealed.AsSpan(0, _length), _sealed.AsSpan(_length, SealedFileWriter.TagLength), _open.AsSpan(0, _length));
        _at = 0;
        return _length > 0;
    }
}
