using WorkerAdvisor.Knowledge.Language;

namespace WorkerAdvisor.Knowledge.Tests.Language;

public sealed class LexiconTests
{
    [Fact]
    public void The_longest_phrase_wins() =>
        Assert.Equal("ở đâu về bố tê", Expand("ở mô về ba tê", "mô\tđâu", "ở mô\tở đâu", "ba\tbố", "ba lăm\tba mươi lăm"));

    [Fact]
    public void A_phrase_that_stands_for_itself_keeps_its_words() =>
        Assert.Equal("má nỏ bán ba ba", Expand("má nỏ bán ba ba", "ba\tbố", "ba ba\tba ba"));

    [Fact]
    public void A_marked_entry_counts_only_for_those_who_type_marks()
    {
        Assert.Equal("đi đâu", Expand("đi mo", "mo\tđâu\tmarked"));
        Assert.Equal("di mo", Expand("di mo", "mo\tđâu\tmarked"));
    }

    [Fact]
    public void Someone_who_types_no_marks_gets_none()
    {
        Assert.Equal("di khong", Expand("di ko", "ko\tkhông"));
        Assert.Equal("đi không", Expand("đi ko", "ko\tkhông"));
    }

    [Fact]
    public void A_key_with_marks_is_not_found_in_bare_text() => Assert.Equal("o mo", Expand("o mo", "ở mô\tở đâu"));

    [Fact]
    public void One_word_can_mean_several_which_stand_in_its_clause()
    {
        List<Word> words = A.Lexicon("xkld\txuất khẩu lao động").Expand(A.Words("chào, hỏi xkld"));

        Assert.Equal(["chào", "hỏi", "xuất", "khẩu", "lao", "động"], words.Select(word => word.Text));
        Assert.Equal([0, 1, 1, 1, 1, 1], words.Select(word => word.Clause));
    }

    [Fact]
    public void Comments_and_lines_without_a_tab_say_nothing_and_a_later_line_replaces_an_earlier_one() =>
        Assert.Equal("khỏi dc vậy", Expand("k dc vậy", "# vậy\tlạ", "dc", "", "k\tkhông", "k\tkhỏi"));

    [Fact]
    public void A_phrase_at_the_end_that_is_cut_short_is_left_alone() => Assert.Equal("khi", Expand("khi", "khi mô\tkhi nào"));

    [Fact]
    public void Nothing_stays_nothing() => Assert.Equal("", Expand("", "k\tkhông"));

    private static string Expand(string text, params string[] lines) =>
        string.Join(' ', A.Lexicon(lines).Expand(A.Words(text)).Select(word => word.Text));
}
