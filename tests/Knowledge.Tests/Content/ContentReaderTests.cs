using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Content;

public sealed class ContentReaderTests : IDisposable
{
    private readonly ContentFolder _folder = A.ContentFolder();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_part_of_the_content_is_read()
    {
        ContentSet content = _folder.Read();

        Assert.Equal(11, content.Topics.Count);
        Assert.Equal(new Topic("market.japan.income", "market.japan.income", "japan", "income"), content.FindTopic("market.japan.income"));
        Assert.Equal(new Topic("support.poor", "Hỗ trợ hộ nghèo", Nearest: "loan.amount"), content.FindTopic("support.poor"));
        Assert.Equal(["japan", "korea", "taiwan"], content.Markets.Select(market => market.Id));
        Assert.Equal(["đi", "sang", "ở", "bên"], content.MarketCues);
        Assert.Equal(10, content.Articles.Count);
        Assert.Equal("Kế hoạch Ninh Thuận 2023", Assert.Single(content.Sources.Plans).Label);
        Assert.Equal(["toan-van", "23(4)"], Assert.Single(content.Sources.Laws).Articles.Select(part => part.Id));
        Assert.Equal(11 * 72 + 3 * 72, content.Utterances.Count());
        Assert.Equal(["đẩy mạnh", "quán triệt"], content.Wording);
        Assert.Equal(new FormerBody("Sở Lao động", "Sở Nội vụ"), Assert.Single(content.Bodies.Former));
        Assert.Equal(["bị đánh", "khóa cửa … không cho ra"], Assert.Single(content.Safety.Rules).Any);
        Assert.Equal("1955", Assert.Single(content.Safety.Hotlines).Text[^5..^1]);
        Assert.Equal((0.33, 0.5, 0.4, 0.1), (content.Decision.Scope, content.Decision.ClearScope, content.Decision.Share, content.Decision.Lead));
    }

    [Fact]
    public void A_province_with_a_variant_of_its_own_gets_that_one()
    {
        ContentSet content = _folder.WriteArticle("fee.deposit@hue", new ArticleText("Ký quỹ ở Huế")).Read();

        Article? here = content.FindArticle("fee.deposit", "hue"), elsewhere = content.FindArticle("fee.deposit", "son-la");

        Assert.Equal(("hue", null), (here?.Locality, elsewhere?.Locality));
        Assert.Null(content.FindArticle("fee.gone"));
    }

    [Fact]
    public void Values_are_filled_into_replies()
    {
        Replies replies = _folder.Read().Replies;

        Assert.Equal("Chào Lan!", replies.Say("welcome", ("name", "Lan")));
        Assert.Equal(["welcome", "empty"], replies.Keys);
        Assert.Throws<KeyNotFoundException>(() => replies.Say("gone"));
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read()
    {
        File.WriteAllText(Path.Combine(_folder.Folder, "wording.yaml"), "avoid: [a]\n", new System.Text.UTF8Encoding(true));

        Assert.Equal(["a"], _folder.Read().Wording);
    }
}
