using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Tests.Leads.Export;

/// <summary>Rows of a list of leads.</summary>
internal static class Rows
{
    public static readonly DateTimeOffset Moment = new(2026, 11, 22, 18, 30, 0, TimeSpan.Zero);   // half past one on the 23rd in Vietnam

    public static LeadRow Row(long id = 1, string? name = "Nguyễn Thị Ánh", string? phone = "+84912345678") => new(id, Moment, name, phone, "xã Ninh Phước, tỉnh Khánh Hòa", name is not null)
    {
        Province = "Khánh Hòa", Commune = "Xã Ninh Phước", Markets = "Nhật Bản, Đài Loan", BirthYear = 1998, Trade = "thợ hàn", NeedsLoan = true,
        Status = "Mới", Channel = "Telegram", ConsentVersion = "2026-11", ConsentAt = Moment, LastContactAt = Moment,
    };

    public static async IAsyncEnumerable<LeadRow> Of(params LeadRow[] rows)
    {
        foreach (LeadRow row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }
}
