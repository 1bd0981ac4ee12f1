using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class LearnerTests
{
    private static readonly Topic[] Topics = [new("loan.amount", "Vay"), new("start.passport", "Hộ chiếu")];

    private static readonly Example[] Examples =
    [
        .. Enumerable.Range(0, 30).SelectMany(number => (Example[])
        [
            new("loan.amount", "plain", $"vay ngân hàng được mấy triệu lần {number}"),
            new("start.passport", "plain", $"làm hộ chiếu ở công an lần {number}"),
            new("oos", "weather", $"hôm nay trời mưa hay nắng lần {number}"),
        ]),
    ];

    private static readonly Lazy<UnderstandingModel> Learnt = new(() => Learn(Examples));

    [Fact]
    public void The_same_examples_give_the_same_model_bit_for_bit()
    {
        Assert.Equal(Bytes(Learnt.Value), Bytes(Learn(Examples)));
        Assert.NotEqual(Bytes(Learnt.Value), Bytes(Learn(Examples[1..])));
    }

    [Theory]
    [InlineData("ngân hàng cho vay mấy triệu", "loan.amount")]
    [InlineData("ngan hang cho vay may trieu", "loan.amount")]
    [InlineData("làm hộ chiếu", "start.passport")]
    [InlineData("lam ho chieu o dau", "start.passport")]
    public void Topics_are_told_apart(string text, string topic)
    {
        Understanding understanding = Understander(Learnt.Value).Understand(text);

        Assert.Equal(topic, understanding.Candidates[0].Topic);
        Assert.True(understanding.Candidates[0].Confidence > 0.7);
        Assert.Equal(1, understanding.Candidates.Sum(candidate => candidate.Confidence), 6);
    }

    [Fact]
    public void What_is_in_scope_scores_higher_than_what_is_not()
    {
        Understander understander = Understander(Learnt.Value);

        Assert.True(understander.Understand("vay được mấy triệu").InScope > understander.Understand("trời nắng hay mưa").InScope);
    }

    [Fact]
    public void An_example_of_an_unknown_topic_is_left_out() =>
        Assert.Equal(Learnt.Value.Classes, Learn([.. Examples, new Example("loan.gone", "plain", "vay trả góp")]).Classes);

    [Fact]
    public void Learning_can_be_called_off()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Learner().Learn(Examples, [], cancelled.Token));
    }

    private static Learner Learner() => new(Topics, A.Lexicon(), A.Tagger, A.PlaceMask, new LearnerOptions());

    private static UnderstandingModel Learn(Example[] examples) => Learner().Learn(examples, [], TestContext.Current.CancellationToken);

    private static Understander Understander(UnderstandingModel model) => new(model, Topics, A.Lexicon(), A.Tagger, A.PlaceMask);

    private static byte[] Bytes(UnderstandingModel model)
    {
        using var file = new TemporaryFile();
        ModelFile.Write(file.Path, model, "hash");
        return File.ReadAllBytes(file.Path);
    }
}
