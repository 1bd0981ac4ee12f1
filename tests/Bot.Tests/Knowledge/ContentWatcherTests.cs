using Microsoft.Extensions.Logging.Abstractions;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Search;

namespace WorkerAdvisor.Bot.Tests.Knowledge;

public sealed class ContentWatcherTests(LiveBot bot) : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("content-").FullName;

    [Fact]
    public void A_changed_answer_goes_live_whole()
    {
        ContentLocation location = CopyContent();
        var live = new LiveKnowledge(bot.Knowledge);
        Change(location, "Vay được bao nhiêu", "Vay được mấy phần");
        ModelFile.Write(location.Model, ModelFile.Read(ContentLocation.BesideProgram.Model), ContentHash.OfLearning(location.Folder));

        Watcher(location, live).Reload(TestContext.Current.CancellationToken);

        Assert.Equal("Vay được mấy phần", live.Current.Content.FindArticle("loan.amount")!.Title);
    }

    [Fact]
    public void A_faulty_change_is_refused_and_the_old_content_goes_on_answering()
    {
        ContentLocation location = CopyContent();
        var live = new LiveKnowledge(bot.Knowledge);
        Change(location, "related: [", "related: [no.such.topic, ");

        Watcher(location, live).Reload(TestContext.Current.CancellationToken);

        Assert.Same(bot.Knowledge, live.Current);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private ContentWatcher Watcher(ContentLocation location, LiveKnowledge live) => new(location, live, bot.Clock, NullLogger<ContentWatcher>.Instance);

    private ContentLocation CopyContent()
    {
        string from = ContentLocation.BesideProgram.Folder, to = Path.Combine(_directory, "content");
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new ContentLocation(to, Path.Combine(_directory, "understanding.model"));
    }

    private static void Change(ContentLocation location, string from, string to)
    {
        string article = Path.Combine(location.Folder, "articles", "loan", "amount.md");
        string text = File.ReadAllText(article);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.SetAttributes(article, FileAttributes.Normal);
        File.WriteAllText(article, text.Replace(from, to, StringComparison.Ordinal));
    }
}
