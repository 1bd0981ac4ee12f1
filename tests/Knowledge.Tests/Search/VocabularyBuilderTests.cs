using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Knowledge.Tests.Search;

public sealed class VocabularyBuilderTests
{
    [Fact]
    public void Words_written_with_slips_on_purpose_do_not_become_known()
    {
        Example[] examples = [.. Enumerable.Repeat(new Example("any", "typo", "vya"), 9), .. Enumerable.Repeat(new Example("any", "plain", "vay"), 9)];

        SpellingIndex index = VocabularyBuilder.Build(examples, A.Lexicon());

        Assert.Equal((false, true), (index.Knows("vya"), index.Knows("vay")));
    }

    [Fact]
    public void Short_forms_count_as_what_they_stand_for()
    {
        SpellingIndex index = VocabularyBuilder.Build(Enumerable.Repeat(new Example("any", "teencode", "ko"), 3), A.Lexicon("ko\tkhông"));

        Assert.Equal(["khong"], index.Counts.Keys);
    }
}
