using WorkerAdvisor.Knowledge.Answers;

namespace WorkerAdvisor.Knowledge.Tests.Answers;

public sealed class PronounsTests
{
    private static readonly Pronouns Pronouns = new(new TalkRules([], [], ["nước đó", "bên ấy"], [], [], []));

    [Theory]
    [InlineData("Nước đó làm mấy tiếng", "Nhật Bản làm mấy tiếng")]
    [InlineData("luong nuoc  do cao ko", "luong Nhật Bản cao ko")]
    [InlineData("ở bên ấy, lạnh không", "ở Nhật Bản, lạnh không")]
    public void What_stands_for_a_country_becomes_its_name(string text, string resolved) => Assert.Equal(resolved, Pronouns.Resolve(text, "Nhật Bản"));

    [Theory]
    [InlineData("nước độc")]
    [InlineData("lương bao nhiêu")]
    [InlineData("")]
    public void Other_texts_stay(string text) => Assert.Null(Pronouns.Resolve(text, "Nhật Bản"));
}
