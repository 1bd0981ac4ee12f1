using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Leads.Import;
using WorkerAdvisor.Bot.Operators;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Commands;

/// <summary>The options by which leads are chosen.</summary>
internal sealed partial class LeadOptions
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy"];

    private readonly Option<string[]> _provinces = new("--province") { Description = "Tỉnh, thành phố: tên hôm nay hoặc tên cũ; lặp lại được", HelpName = "TÊN" };
    private readonly Option<string[]> _markets = new("--market") { Description = "Nước: mã hoặc tên; lặp lại được", HelpName = "NƯỚC" };
    private readonly Option<string?> _status = new("--status") { Description = "Trạng thái, ví dụ new", HelpName = "MÃ" };
    private readonly Option<DateTimeOffset?> _since = new("--since") { Description = "Đăng ký từ ngày này, giờ Việt Nam: 2026-11-22 hoặc 22/11/2026", HelpName = "NGÀY", CustomParser = ReadDate };
    private readonly Option<bool> _withWithdrawn = new("--with-withdrawn") { Description = "Cả người đã rút đồng ý (không được gọi nữa)" };

    public void AddTo(Command command)
    {
        command.Add(_provinces);
        command.Add(_markets);
        command.Add(_status);
        command.Add(_since);
        command.Add(_withWithdrawn);
    }

    /// <returns>What is asked for, or null after the reason was told.</returns>
    public LeadQuery? Read(ParseResult parsed)
    {
        List<string> provinces = [], markets = [];
        foreach (string name in parsed.GetValue(_provinces) ?? [])
        {
            if (FindProvince(name) is not { } province) return null;
            provinces.Add(province.Slug);
        }

        var words = parsed.GetValue(_markets) is { Length: > 0 } asked ? (Names: asked, Words: new ListWords(OperatorTools.Content)) : default;
        foreach (string name in words.Names ?? [])
        {
            if (words.Words.FindMarket(name) is not { } market)
            {
                Console.Error.WriteLine($"Không có nước '{name}'. Các mã: {string.Join(", ", OperatorTools.Content.Markets.Select(known => known.Id))}.");
                return null;
            }

            markets.Add(market);
        }

        string? status = parsed.GetValue(_status) is { } said ? OperatorTools.Statuses.IdOf(said) : null;
        if (status is not null && !StatusId().IsMatch(status))
        {
            Console.Error.WriteLine($"Không có trạng thái '{status}'. Viết mã như {Lead.NewStatus}, hoặc chữ như trong tệp xuất ra.");
            return null;
        }

        return new LeadQuery
        {
            Provinces = [.. provinces.Distinct()], Markets = [.. markets.Distinct()], Status = status,
            Since = parsed.GetValue(_since), WithWithdrawn = parsed.GetValue(_withWithdrawn),
        };
    }

    /// <returns>The province, or null after near names were told.</returns>
    public static Province? FindProvince(string name)
    {
        PlaceIndex places = OperatorTools.Places.Places;
        if (places.FindProvince(name) is { } province) return province;
        Console.Error.WriteLine($"Không có tỉnh, thành phố '{name}'. Gần giống: {string.Join(", ", NearNames.Of(name, places.Provinces.SelectMany(known => known.Formerly.Prepend(known.Name))))}.");
        return null;
    }

    private static DateTimeOffset? ReadDate(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Offset);
        result.AddError($"Ngày '{text}' không đúng. Viết như 2026-11-22 hoặc 22/11/2026.");
        return null;
    }

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex StatusId();
}
