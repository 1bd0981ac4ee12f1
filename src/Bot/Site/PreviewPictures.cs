using System.Security.Cryptography;
using System.Text;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Drawing;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Knowledge.Sources;

namespace WorkerAdvisor.Bot.Site;

/// <summary>
/// Preview pictures of answers. The last ones drawn are kept, by what stands on them, so that a changed content draws anew; one is drawn at a time,
/// since drawing takes a core for some hundredths of a second.
/// </summary>
internal sealed class PreviewPictures(LiveKnowledge live, PublicLinks links) : IDisposable
{
    /// <summary>At about 90 kB each.</summary>
    internal const int Kept = 128;

    private readonly Dictionary<PreviewText, byte[]> _drawn = [];
    private readonly Queue<PreviewText> _order = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The picture's address as messengers fetch it.</summary>
    public string AddressOf(SharedAnswer answer, HttpRequest request) =>
        links.Absolute(PublicLinks.Picture(answer.Topic.Id, answer.PassageId, answer.Province, VersionOf(TextOf(answer))), request);

    /// <summary>The picture, as a PNG file.</summary>
    public async Task<byte[]> DrawAsync(SharedAnswer answer, CancellationToken cancellationToken)
    {
        PreviewText text = TextOf(answer);
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            return _drawn.TryGetValue(text, out byte[]? known) ? known : Keep(text, PreviewPicture.Draw(text));
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private byte[] Keep(PreviewText text, byte[] picture)
    {
        _drawn.Add(text, picture);
        _order.Enqueue(text);
        if (_order.Count > Kept) _drawn.Remove(_order.Dequeue());
        return picture;
    }

    private PreviewText TextOf(SharedAnswer answer)
    {
        string title = answer.PassageId is null || answer.IsNext ? answer.Article.Title : answer.Main.Title;
        string line = answer.Main.Lines.Count > 0 ? PageText.Plain(answer.Main.Lines[0].Text) : "";
        IReadOnlyList<Citation> cited = live.Current.Advisor.Cite(answer.Article, answer.Main);
        return new PreviewText(PageHead.SiteName, title, line, cited.Count > 0 ? "Nguồn: " + SourceLine.Of(cited) : "Trợ lý tự động · miễn phí · không bao giờ hỏi tiền");
    }

    private static string VersionOf(PreviewText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{text}")).AsSpan(0, 4));
}
