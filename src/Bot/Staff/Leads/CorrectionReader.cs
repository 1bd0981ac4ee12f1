using WorkerAdvisor.Bot.Leads;
using WorkerAdvisor.Bot.Leads.Import;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Staff.Leads;

/// <summary>What staff typed; what is as it was shown is not corrected.</summary>
public sealed record TypedCorrection(string? Name, string? Phone, string? Place)
{
    /// <summary>As a lead is shown to be corrected.</summary>
    public static TypedCorrection Of(LeadPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new TypedCorrection(person.Name, PhoneText.Of(person.Phone), person.Place);
    }
}

/// <summary>Reads name, number and place as staff type them.</summary>
internal sealed class CorrectionReader(PlaceRecognizer places)
{
    /// <summary>Most characters of a name and of a place.</summary>
    public const int LongestName = 100, LongestPlace = 300;

    /// <returns>What is to be corrected, or what is wrong, in words for who typed it.</returns>
    public (Corrected? Corrected, string? Fault) Read(TypedCorrection typed, LeadPerson person)
    {
        TypedCorrection shown = TypedCorrection.Of(person);
        string name = Text(typed.Name), phone = Text(typed.Phone), place = Text(typed.Place);
        string? newName = name == shown.Name ? null : name, newPhone = phone == shown.Phone ? null : PhoneIn(phone);
        if (name.Length > LongestName || !name.Any(char.IsLetter)) return (null, $"Ghi họ tên, nhiều nhất {LongestName} ký tự.");
        if (newPhone is null && phone != shown.Phone) return (null, "Không đọc ra một số điện thoại gọi được. Ghi một số thôi, ví dụ 0912 345 678; số nước ngoài thì ghi cả dấu + và mã nước.");
        CorrectedPlace? newPlace = place == shown.Place ? null : PlaceIn(place);
        if (newPlace is null && place != shown.Place) return (null, "Không nhận ra tỉnh, thành phố. Ghi xã, phường và tỉnh, ví dụ “xã Mai Sơn, Sơn La”; tên cũ cũng được.");
        var corrected = new Corrected(newName, newPhone == person.Phone ? null : newPhone, newPlace);
        return corrected.Things.Length == 0 ? (null, "Chưa có gì khác với phiếu.") : (corrected, null);
    }

    private static string Text(string? typed) => VietnameseLetters.Compose(string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <returns>In international form; null when it is none, or more than one.</returns>
    private static string? PhoneIn(string typed) => PhoneReader.Read(typed) switch
    {
        PhoneReading.Told told => told.Number,
        PhoneReading.Unclear { Doubt: PhoneDoubt.NoZero or PhoneDoubt.Former, Numbers: [var only] } => only,
        _ => null,
    };

    private CorrectedPlace? PlaceIn(string typed)
    {
        if (typed.Length is 0 or > LongestPlace) return null;
        (Province? province, Commune? commune, _) = new ListPlaces(places, usual: null).Find("", "", "", typed);
        return province is null ? null : new CorrectedPlace(typed, province.Slug, commune?.Code);
    }
}
