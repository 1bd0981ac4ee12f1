using System.Text.Json;

namespace WorkerAdvisor.Bot.Tests.Commands;

public sealed class CommandTests
{
    private static readonly string[] AskKeys = ["question", "kind", "topic", "confidence", "candidates", "text", "sources", "buttons", "micros"];
    private static readonly string[] ChatKeys = ["chat", "kind", "topic", "form", "text", "buttons", "sources"];

    [Fact]
    public async Task Ask_gives_one_object_for_every_line_in_blank_ones_too()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("ask --json", "vay được bao nhiêu tiền\n\nmai trời mưa không\nchào bạn\ncho em đăng ký với\n");

        Assert.Equal(0, exit);
        JsonElement[] answers = [.. lines.Select(Parse)];
        Assert.Equal(["answer", "out-of-scope", "out-of-scope", "small-talk", "form"], answers.Select(answer => answer.GetProperty("kind").GetString()!));
        Assert.Equal("loan.amount", answers[0].GetProperty("topic").GetString());
        Assert.Equal(JsonValueKind.Null, answers[2].GetProperty("topic").ValueKind);
        Assert.Equal("contact.register", answers[4].GetProperty("topic").GetString());
        Assert.All(answers, answer => Assert.Equal(AskKeys, answer.EnumerateObject().Select(property => property.Name)));
        Assert.True(answers[0].GetProperty("sources").GetArrayLength() > 0);
        Assert.True(answers[0].GetProperty("sources")[0].TryGetProperty("label", out _));
    }

    [Fact]
    public async Task Ask_writes_UTF8_without_a_byte_order_mark_and_letters_as_they_are()
    {
        (_, string[] lines, _) = await BotProgram.RunAsync("ask --json", "vay được bao nhiêu tiền\n");

        Assert.StartsWith("{", lines[0], StringComparison.Ordinal);
        Assert.Contains("vay được bao nhiêu tiền", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_asked_stands_by_itself()
    {
        (_, string[] lines, _) = await BotProgram.RunAsync("ask --json", "chi phí đi Nhật hết bao nhiêu\ncòn Đài Loan thì sao\n");

        Assert.NotEqual("market.taiwan.cost", Parse(lines[1]).GetProperty("kind").GetString() == "answer" ? Parse(lines[1]).GetProperty("topic").GetString() : null);
    }

    [Fact]
    public async Task Somebody_registers_over_lines_of_JSON_and_every_line_names_the_form()
    {
        (int exit, string[] lines, string errors) = await BotProgram.RunAsync("chat --json", """
            {"chat":"a","text":"/dangky"}
            {"chat":"a","text":"Nguyễn Thị Lan"}
            {"chat":"a","text":"0912 345 678"}
            {"chat":"a","text":"xã Ninh Phước, Khánh Hòa"}
            {"chat":"a","text":"Xem lại và gửi"}
            {"chat":"a","text":"Đồng ý"}
            {"chat":"a","text":"vay được bao nhiêu tiền"}

            """);

        Assert.Equal(0, exit);
        JsonElement[] answers = [.. lines.Select(Parse)];
        Assert.All(answers[..6], answer => Assert.Equal(("form", "contact.register", "lead"), (answer.GetProperty("kind").GetString(), answer.GetProperty("topic").GetString(), answer.GetProperty("form").GetString())));
        Assert.Equal(JsonValueKind.Null, answers[6].GetProperty("form").ValueKind);
        Assert.DoesNotContain("Lan", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_remembers_each_chat_by_itself_and_takes_pressed_buttons()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("chat --json", """
            {"chat":"a","text":"chi phí đi Nhật hết bao nhiêu"}
            {"chat":"b","text":"chào"}
            {"chat":"a","text":"còn Đài Loan thì sao"}
            {"chat":"b","action":"t:loan.amount"}
            not json
            {"chat":"a","text":""}

            """);

        Assert.Equal(0, exit);
        JsonElement[] answers = [.. lines.Select(Parse)];
        Assert.Equal(ChatKeys, answers[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("market.taiwan.cost", answers[2].GetProperty("topic").GetString());
        Assert.Equal("loan.amount", answers[3].GetProperty("topic").GetString());
        Assert.True(answers[4].TryGetProperty("error", out _));
        Assert.Equal("notice", answers[5].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Chat_with_a_data_directory_is_taken_up_by_the_next_run()
    {
        string directory = Directory.CreateTempSubdirectory().FullName;
        await BotProgram.RunAsync($"chat --json --data \"{directory}\"", "{\"chat\":\"a\",\"text\":\"chi phí đi Nhật hết bao nhiêu\"}\n");

        (_, string[] lines, _) = await BotProgram.RunAsync($"chat --json --data \"{directory}\"", "{\"chat\":\"a\",\"text\":\"còn Hàn Quốc thì sao\"}\n");

        Assert.Equal("market.korea.cost", Parse(lines[0]).GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Explain_tells_why_a_question_got_its_answer()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("explain", "nha em ngheo co vay duoc tien di nhat khong\n");

        Assert.Equal(0, exit);
        Assert.Contains(lines, line => line.StartsWith("masked", StringComparison.Ordinal) && line.Contains("@nuoc", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("decision", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Content_check_counts_what_is_there_and_finds_nothing_wrong()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("content check");

        Assert.Equal(0, exit);
        Assert.Contains("no faults", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_check_names_every_fault_with_its_file_and_line_and_fails()
    {
        string folder = CopyOfContent();
        string article = Path.Combine(folder, "articles", "loan", "amount.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article, TestContext.Current.CancellationToken)).Replace("loan.procedure", "loan.nowhere", StringComparison.Ordinal) + "\nThêm 99 triệu.\n", TestContext.Current.CancellationToken);

        (int exit, string[] lines, _) = await BotProgram.RunAsync($"content check --content \"{folder}\"");

        Assert.Equal(1, exit);
        Assert.Contains(lines, line => line.StartsWith("articles/loan/amount.md:", StringComparison.Ordinal) && line.Contains("loan.nowhere", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("articles/loan/amount.md:", StringComparison.Ordinal) && line.Contains("has no source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Content_export_gives_every_article_as_a_line()
    {
        (int exit, string[] lines, _) = await BotProgram.RunAsync("content export");

        Assert.Equal(0, exit);
        Assert.Contains(lines.Select(Parse), article => article.GetProperty("topic").GetString() == "loan.amount" && article.GetProperty("questions").GetArrayLength() >= 6);
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("ask --no-such-option")]
    public async Task Wrong_usage_ends_with_2(string arguments) => Assert.Equal(2, (await BotProgram.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task A_missing_content_folder_is_told_and_ends_with_1()
    {
        (int exit, _, string errors) = await BotProgram.RunAsync("content check --content no-such-folder");

        Assert.Equal(1, exit);
        Assert.Contains("no-such-folder", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits__ChatBurst", "0", "ChatBurst")]
    [InlineData("Limits__ChatPerMinute", "many", "ChatPerMinute")]
    public async Task A_wrong_setting_stops_the_host_with_one_line_that_names_it(string variable, string value, string key)
    {
        (int exit, _, string errors) = await BotProgram.RunAsync("--urls http://127.0.0.1:0", variable: (variable, value));

        Assert.Equal(1, exit);
        string line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(key, line, StringComparison.Ordinal);
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    private static string CopyOfContent()
    {
        string from = Path.Combine(AppContext.BaseDirectory, "content"), to = Directory.CreateTempSubdirectory().FullName;
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return to;
    }
}
