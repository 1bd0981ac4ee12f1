using System.Text.Json;

namespace WorkerAdvisor.Bot.Tests.Commands;

public sealed class CheckOfferTests
{
    private static readonly string[] Keys = ["verdict", "signals", "advice"], SignalKeys = ["id", "evidence", "why"];

    [Fact]
    public async Task Every_line_in_gives_one_line_of_JSON_out_and_bad_ones_an_error()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("check-offer --json", """
            {"text":"Đi Hàn hái nấm, đặt c.ọ.c 15tr"}
            {"text":"Công ty TNHH Hoa Lan tuyển 5 thợ hàn"}
            {"text":""}
            not json

            {"other":1}
            {"text":5}

            """);

        Assert.Equal(0, exit);
        JsonElement[] answers = [.. lines.Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(7, answers.Length);
        Assert.Equal(["danger", "caution", "ok-looking"], answers[..3].Select(answer => answer.GetProperty("verdict").GetString()!));
        Assert.All(answers[..3], answer => Assert.Equal(Keys, answer.EnumerateObject().Select(property => property.Name)));
        JsonElement deposit = answers[0].GetProperty("signals")[0];
        Assert.Equal(SignalKeys, deposit.EnumerateObject().Select(property => property.Name));
        Assert.Equal("đặt c.ọ.c 15tr", deposit.GetProperty("evidence").GetString());
        Assert.All(answers[3..], answer => Assert.True(answer.TryGetProperty("error", out _)));
    }

    [Fact]
    public async Task Without_JSON_it_is_told_in_words()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("check-offer", "Đi Hàn hái nấm, đặt cọc 15tr\n");

        Assert.Equal(0, exit);
        Assert.Equal("Có dấu hiệu nguy hiểm", lines[0]);
        Assert.Contains(lines, line => line.Contains("“đặt cọc 15tr”", StringComparison.Ordinal));
    }
}
