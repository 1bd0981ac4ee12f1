using System.Globalization;
using System.Text;
using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests;

/// <summary>Made-up phrasings: each core in each frame, the styles in turn, so that every topic has 72 and each style ten or more.</summary>
internal static class Phrasings
{
    private static readonly string[] Frames =
    [
        "{0}", "{0} ạ", "em hỏi {0}", "cho em hỏi {0} với", "anh chị ơi {0}", "bác cho cháu hỏi {0}", "{0} vậy mọi người",
        "nhờ cán bộ giải đáp {0}", "mình muốn biết {0}", "ai biết {0} chỉ giúp", "{0} hả cô", "con tôi hỏi {0}",
    ];

    private static readonly string[] Styles = ["plain", "nodiac", "teencode", "typo", "dialect", "long", "short"];

    private static readonly Dictionary<string, string> Cores = new()
    {
        ["loan.amount"] = "vay được bao nhiêu tiền|ngân hàng cho vay mấy triệu|mức vay cao nhất|vay vốn tối đa mấy chục triệu|được vay hết chi phí không|cho vay nhiều nhất bao nhiêu",
        ["fee.deposit"] = "ký quỹ là gì|đặt cọc bao nhiêu|tiền ký quỹ lấy lại được không|công ty bắt đóng cọc trước|cọc giữ chỗ có đúng không|nộp cọc rồi có được trả",
        ["start.passport"] = "làm hộ chiếu ở đâu|hộ chiếu hết hạn thì sao|xin cấp hộ chiếu mất mấy ngày|làm hộ chiếu cần giấy gì|hộ chiếu gắn chíp khác gì|đổi hộ chiếu cũ",
        ["rights.abuse"] = "chủ nợ lương không trả|bị chủ chửi mắng|chủ giữ giấy tờ|bị chủ đối xử tệ|chủ quỵt công|chủ bắt làm quá giờ",
        ["support.poor"] = "hộ nghèo được hỗ trợ gì|nhà cận nghèo có được giúp|sổ hộ nghèo được miễn khoản nào|hỗ trợ học phí hộ nghèo|hộ nghèo có được cho tiền ăn|cận nghèo được hỗ trợ vé xe",
        ["market.{0}.income"] = "lương ở {1} một tháng bao nhiêu|đi {1} thu nhập mấy triệu|làm bên {1} lĩnh lương khá không|tăng ca bên {1} trả lương thế nào|thu nhập ở {1} có cao không|lương bên {1} tính sao",
        ["market.{0}.overview"] = "{1} đang tuyển nghề gì|đi {1} theo diện nào|chương trình đi {1} có những gì|sang {1} làm nghề gì|bên {1} cần ngành nào|tuyển người sang {1} ra sao",
    };

    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["weather"] = "hôm nay trời có mưa không|mai nắng hay mưa|bão số mấy sắp vào|nhiệt độ ngoài trời|dự báo thời tiết cuối tuần|trời lạnh mấy độ",
        ["food"] = "nấu phở thế nào|cách kho cá|luộc gà bao lâu|ướp thịt nướng|làm bánh xèo giòn|gói bánh chưng",
        ["sport"] = "tối nay đá bóng kênh nào|đội tuyển đá mấy giờ|ai vô địch cúp|tỉ số trận bóng|cầu thủ nào ghi bàn|vé xem bóng đá",
    };

    public static string OfTopics()
    {
        var lines = new StringBuilder();
        foreach ((string topic, string cores) in Cores)
        {
            if (!topic.Contains("{0}", StringComparison.Ordinal)) Add(lines, topic, cores);
            else foreach ((string id, string name) in ((string, string)[])[("japan", "Nhật"), ("korea", "Hàn Quốc"), ("taiwan", "Đài Loan")]) Add(lines, Fill(topic, id), Fill(cores, id, name));
        }

        return lines.ToString();
    }

    public static string OutOfScope()
    {
        var lines = new StringBuilder();
        foreach ((string kind, string cores) in Elsewhere) Add(lines, "oos", cores, kind);
        return lines.ToString();
    }

    private static void Add(StringBuilder lines, string label, string cores, string? kind = null)
    {
        int count = 0;
        foreach (string core in cores.Split('|'))
        {
            foreach (string frame in Frames)
            {
                string style = Styles[count++ % Styles.Length], text = Fill(frame, core);
                lines.Append(label).Append('\t').Append(kind ?? style).Append('\t').Append(style == "nodiac" ? VietnameseLetters.Fold(text) : text).Append('\n');
            }
        }
    }

    private static string Fill(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
