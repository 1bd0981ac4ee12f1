using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Tests.Content;

public sealed class ContentHashTests
{
    [Fact]
    public void The_same_files_have_the_same_hash_wherever_they_lie()
    {
        using ContentFolder one = A.ContentFolder(), other = A.ContentFolder();

        Assert.Equal(ContentHash.Of(one.Folder), ContentHash.Of(other.Folder));
        Assert.Matches("^[0-9a-f]{64}$", ContentHash.Of(one.Folder));
    }

    [Fact]
    public void Any_change_changes_it()
    {
        using ContentFolder folder = A.ContentFolder();
        string before = ContentHash.Of(folder.Folder);

        string edited = ContentHash.Of(folder.Replace("wording.yaml", "quán triệt", "quán xuyến").Folder);
        string added = ContentHash.Of(folder.Write("notes.txt", "").Folder);
        string renamed = ContentHash.Of(folder.Delete("notes.txt").Write("more.txt", "").Folder);

        Assert.Equal(4, new[] { before, edited, added, renamed }.Distinct().Count());
    }

    [Fact]
    public void Only_what_is_learnt_from_calls_for_learning_anew()
    {
        using ContentFolder folder = A.ContentFolder();
        string before = ContentHash.OfLearning(folder.Folder);

        string worded = ContentHash.OfLearning(folder.Replace("wording.yaml", "quán triệt", "quán xuyến").Folder);
        string phrased = ContentHash.OfLearning(folder.Write("utterances/more.tsv", "loan.amount\tplain\tđược mấy đồng\n").Folder);

        Assert.Equal(before, worded);
        Assert.NotEqual(before, phrased);
    }
}
