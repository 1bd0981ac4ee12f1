using WorkerAdvisor.Knowledge.Checking;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Official;

namespace WorkerAdvisor.Knowledge.Tests.Official;

public sealed class OfficialReaderTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Accounts_are_read_in_their_order()
    {
        (ContentSet content, IReadOnlyList<ContentFault> faults) = Check("accounts:\n  - {kind: Zalo, name: Tư vấn Sơn La, address: \"https://zalo.me/1\"}\n");

        Assert.Empty(faults);
        Assert.Equal([new OfficialAccount("Zalo", "Tư vấn Sơn La", "https://zalo.me/1")], content.Official);
    }

    [Fact]
    public void Without_the_file_there_are_none() => Assert.Empty(ContentChecker.Check(_folder.Folder).Content.Official);

    [Theory]
    [InlineData("accounts:\n  - {kind: Zalo, name: Tư vấn, address: \"http://zalo.me/1\"}\n", "https://")]
    [InlineData("accounts:\n  - {kind: Zalo, name: Tư vấn, address: \"javascript:alert(1)\"}\n", "https://")]
    [InlineData("accounts:\n  - {kind: Zalo, address: \"https://zalo.me/1\"}\n", "\"name\" is missing")]
    [InlineData("accounts:\n  - {kind: Zalo, name: Tư vấn, address: \"https://zalo.me/1\", phone: \"113\"}\n", "\"phone\" is no key")]
    [InlineData("account: []\n", "\"account\" is no key")]
    public void A_slip_is_told_with_its_line(string text, string fault)
    {
        ContentFault told = Assert.Single(Check(text).Faults);

        Assert.Equal("official.yaml", told.File);
        Assert.Contains(fault, told.ToString(), StringComparison.Ordinal);
    }

    private (ContentSet Content, IReadOnlyList<ContentFault> Faults) Check(string text) => ContentChecker.Check(_folder.Write("official.yaml", text).Folder);
}
