using QRCoder;
using SkiaSharp;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>A QR code that stands some dirt and a crease (level M, 15 %), as a picture or drawn where it is printed.</summary>
public sealed class QrCode
{
    /// <summary>Empty modules around it, as ISO/IEC 18004 asks for.</summary>
    private const int QuietZone = 4;

    private readonly QRCodeData _data;

    private QrCode(QRCodeData data) => _data = data;

    /// <summary>The code of an address.</summary>
    /// <exception cref="ArgumentException">It is longer than a code can hold, some 2,300 characters.</exception>
    public static QrCode Of(string address)
    {
        try
        {
            return new QrCode(QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M));
        }
        catch (QRCoder.Exceptions.DataTooLongException fault)
        {
            throw new ArgumentException("The address is too long for a QR code.", nameof(address), fault);
        }
    }

    /// <summary>A PNG file, black on white, its quiet zone included.</summary>
    /// <param name="pixels">Of a module's side.</param>
    public byte[] Png(int pixels)
    {
        using var picture = new PngByteQRCode(_data);
        return picture.GetGraphic(pixels);
    }

    /// <summary>Draws the modules, each where it is and none with a seam, in a square with its quiet zone.</summary>
    /// <param name="side">Of the square, in the canvas's units.</param>
    public void Draw(SKCanvas canvas, float left, float top, float side)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        // The library's modules come with the quiet zone.
        int count = _data.ModuleMatrix.Count;
        float module = side / count;
        using var path = new SKPath();
        for (int row = QuietZone; row < count - QuietZone; row++)
        {
            for (int column = QuietZone; column < count - QuietZone; column++)
            {
                if (!_data.ModuleMatrix[row][column]) continue;
                int from = column;
                while (column + 1 < count && _data.ModuleMatrix[row][column + 1]) column++;
                path.AddRect(SKRect.Create(left + from * module, top + row * module, (column - from + 1) * module, module));
            }
        }

        using var black = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        canvas.DrawPath(path, black);
    }
}
