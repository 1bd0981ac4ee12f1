using CsCheck;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Tests.Conversations;

public sealed class ReplyFittingTests
{
    private static readonly ChannelCapabilities Plain = new(Buttons: false, Edit: false, Typing: false, MaxLength: 2_000, Bold: false, MonthlyQuota: 3_000);
    private static readonly Reply Reply = new("**Được.** Vay được.", ReplyKind.Answer, "loan.overview", [new Button("Hồ sơ vay", "t:loan.procedure")]);

    [Fact]
    public void Where_there_are_no_buttons_they_are_numbered_lines() =>
        Assert.Equal(["Được. Vay được.\n  [1] Hồ sơ vay"], ReplyFitting.Messages(Reply, Plain));

    [Fact]
    public void Where_there_are_buttons_and_bold_the_text_stays_as_it_is() =>
        Assert.Equal(["**Được.** Vay được."], ReplyFitting.Messages(Reply, Plain with { Buttons = true, Bold = true }));

    [Fact]
    public void The_source_line_names_each_document_once()
    {
        Citation[] sources =
        [
            new("nd", "12", "Nghị định 338/2025 (áp dụng từ 1/1/2026), Điều 12", ""), new("nd", "13", "Nghị định 338/2025, Điều 13 khoản 2", ""),
            new("page", "", "Báo Nhân Dân", ""), new("luat", "23", "Luật 69/2020, Điều 23", ""),
        ];

        Assert.Equal(
            ["Được.\nNguồn: Nghị định 338/2025 (áp dụng từ 1/1/2026), Điều 12, 13 khoản 2; Báo Nhân Dân; Luật 69/2020, Điều 23"],
            ReplyFitting.Messages(new Reply("Được.", ReplyKind.Answer, Sources: sources), Plain));
    }

    [Fact]
    public void A_text_too_long_for_one_message_comes_in_numbered_parts()
    {
        IReadOnlyList<string> parts = ReplyFitting.Messages(new Reply(string.Join("\n\n", Enumerable.Repeat("một hai ba bốn năm", 20)), ReplyKind.Answer), Plain with { MaxLength = 100 });

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 100));
        Assert.EndsWith($"(1/{parts.Count})", parts[0], StringComparison.Ordinal);
        Assert.EndsWith($"({parts.Count}/{parts.Count})", parts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_at_paragraphs_first() =>
        Assert.Equal(["một hai", "ba bốn năm"], ReplyFitting.Split("một hai\n\nba bốn năm", 12));

    [Fact]
    public void No_part_is_too_long_none_is_lost_and_no_character_is_cut_in_two() =>
        Gen.Select(Gen.Char["ab \n\uD83D\uDE00"].Array[0, 60], Gen.Int[2, 20]).Sample((letters, limit) =>
        {
            string text = new([.. letters.Where(c => !char.IsSurrogate(c))]);
            text = text.Replace("a", "a\U0001F600", StringComparison.Ordinal);
            string[] parts = [.. ReplyFitting.Split(text, limit)];

            Assert.All(parts, part => Assert.InRange(part.Length, 1, limit));
            Assert.Equal(Letters(text), Letters(string.Concat(parts)));
            Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0])));
        });

    private static string Letters(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c))]);
}
