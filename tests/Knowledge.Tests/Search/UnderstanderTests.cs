using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class UnderstanderTests
{
    private static readonly Understander Understander = Over(LearntContent.Model);

    [Theory]
    [InlineData("lương ở Hàn Quốc bao nhiêu", "market.korea.income")]
    [InlineData("luong o dai loan bn", "market.taiwan.income")]
    [InlineData("đi Nhật theo diện nào", "market.japan.overview")]
    public void A_country_named_decides_between_topics_that_share_a_class(string text, string topic) =>
        Assert.Equal(topic, Understander.Understand(text).Candidates[0].Topic);

    [Fact]
    public void A_remembered_country_decides_for_a_message_that_names_none()
    {
        Understanding understanding = Understander.Understand("lương một tháng bao nhiêu", rememberedMarket: "korea");

        Assert.Equal("market.korea.income", understanding.Candidates[0].Topic);
    }

    [Fact]
    public void A_country_named_beats_the_remembered_one() =>
        Assert.Equal("market.japan.income", Understander.Understand("lương ở Nhật bao nhiêu", rememberedMarket: "korea").Candidates[0].Topic);

    [Fact]
    public void Without_any_country_those_that_share_a_class_are_equally_likely()
    {
        Understanding understanding = Understander.Understand("lương một tháng bao nhiêu");

        Assert.Equal(3, understanding.Candidates.Take(3).Count(candidate => candidate.Topic.EndsWith(".income", StringComparison.Ordinal)));
        Assert.Equal(understanding.Candidates[0].Confidence, understanding.Candidates[2].Confidence, 9);
    }

    [Fact]
    public void At_most_five_candidates_are_kept_the_likeliest_first()
    {
        IReadOnlyList<Candidate> candidates = Understander.Understand("vay tiền").Candidates;

        Assert.Equal(5, candidates.Count);
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Confidence), candidates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🙏 ???")]
    public void Where_there_is_nothing_to_read_there_is_no_candidate(string text)
    {
        Understanding understanding = Understander.Understand(text);

        Assert.Empty(understanding.Candidates);
        Assert.Equal(0, understanding.InScope);
    }

    [Fact]
    public void A_model_read_from_its_file_understands_the_same()
    {
        using var file = new TemporaryFile();
        ModelFile.Write(file.Path, LearntContent.Model, "hash");
        Understander again = Over(ModelFile.Read(file.Path));

        Assert.Equal(Understander.Understand("vay được mấy triệu").Candidates, again.Understand("vay được mấy triệu").Candidates);
    }

    [Fact]
    public void A_long_story_is_understood_by_its_question()
    {
        const string Story =
            "Chào cán bộ, nhà tôi ở trên bản, có ba sào ruộng với con trâu già, năm ngoái mất mùa. Thằng cả học xong lớp mười hai rồi. Cho tôi hỏi làm hộ chiếu ở đâu?";

        Assert.Equal("start.passport", Understander.Understand(Story).Candidates[0].Topic);
    }

    private static Understander Over(UnderstandingModel model)
    {
        ContentSet content = LearntContent.Base.Content;
        return new Understander(model, content.Topics, A.Lexicon("bn\tbao nhiêu"), new MarketTagger(content.Markets, content.MarketCues), A.PlaceMask);
    }
}
