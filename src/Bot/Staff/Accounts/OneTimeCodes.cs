using System.Globalization;
using OtpNet;
using QRCoder;
using WorkerAdvisor.Bot.Privacy;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>One-time codes of an app on the person's phone (TOTP, RFC 6238: six digits, 30 seconds, SHA-1), each accepted once.</summary>
public sealed class OneTimeCodes(PersonalDataSeal seal, TimeProvider clock)
{
    private const string Issuer = "WorkerAdvisorBot";
    private const int SecretBytes = 20, Digits = 6, PixelsOfModule = 4;

    /// <summary>The phone's clock may be half a minute off.</summary>
    private static readonly VerificationWindow Tolerance = new(previous: 1, future: 1);

    /// <summary>A new secret as people type it where the picture cannot be read.</summary>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    /// <summary>The secret as a QR code, as the address of an image (PNG in <c>data:</c>).</summary>
    public static string PictureOf(string secret, string login)
    {
        ArgumentNullException.ThrowIfNull(login);
        string address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(login)}?secret={secret}&issuer={Issuer}";
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(picture.GetGraphic(PixelsOfModule));
    }

    /// <summary>The secret as it is kept.</summary>
    public byte[] Seal(string secret) => seal.Seal(secret);

    /// <summary>The time step that a code belongs to.</summary>
    /// <param name="after">Codes of this step and older ones were used.</param>
    /// <returns>Null when it is wrong, or was used.</returns>
    public long? StepOf(string? code, string secret, long after)
    {
        string digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (digits.Length != Digits) return null;
        var totp = new Totp(Base32Encoding.ToBytes(secret));
        return totp.VerifyTotp(clock.GetUtcNow().UtcDateTime, digits, out long step, Tolerance) && step > after ? step : null;
    }

    /// <inheritdoc cref="StepOf(string?, string, long)"/>
    public long? StepOf(string? code, StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.SealedTotp is { } content && seal.Open(content) is { } secret ? StepOf(code, secret, account.TotpStep) : null;
    }

    /// <summary>In groups of four, as it is easier to type.</summary>
    public static string Grouped(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
    }
}
