using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Conversations;

namespace WorkerAdvisor.Bot.Site;

/// <summary>Every address of the bot that people open or pass on. The static ones begin at the host's root; an instance makes them absolute.</summary>
public sealed class PublicLinks(IOptions<SiteOptions> options)
{
    /// <summary>The chat.</summary>
    public const string Chat = "/";

    /// <summary>All topics.</summary>
    public const string Topics = "/hoi-dap";

    /// <summary>How to know the real bot.</summary>
    public const string Official = "/chinh-thuc";

    /// <summary>What search engines read first.</summary>
    public const string SiteMap = "/sitemap.xml";

    internal const string Answers = "/tra-loi", Pictures = "/anh", TopicKey = "hoi", PassageKey = "phan", ProvinceKey = "tinh";

    private readonly string? _root = SiteOptions.RootOf(options.Value.PublicUrl);

    /// <summary>The chat, opened at a topic: <c>/?hoi=loan_amount</c>.</summary>
    public static string ChatAt(string topic) => $"{Chat}?{TopicKey}={new StartPayload(Topic: topic)}";

    /// <summary>A topic's page, for everybody or as people of a province see it: <c>/hoi-dap/loan/amount?tinh=son-la</c>.</summary>
    public static string Topic(string topic, string? province = null) => $"{Topics}/{PathOf(topic)}{Query((ProvinceKey, province))}";

    /// <summary>The page of one answer: <c>/tra-loi/loan/amount?phan=vay-lon&amp;tinh=son-la</c>.</summary>
    /// <param name="passage">The passage that answers; null for the short answer.</param>
    /// <param name="province">The province whose part stands below; null for none.</param>
    public static string Answer(string topic, string? passage = null, string? province = null) =>
        $"{Answers}/{PathOf(topic)}{Query((PassageKey, passage), (ProvinceKey, province))}";

    /// <summary>The preview picture of an answer; its parameters are those of <see cref="Answer"/>.</summary>
    /// <param name="version">Changes with what the picture shows, as messengers keep pictures for long.</param>
    public static string Picture(string topic, string? passage, string? province, string version) =>
        $"{Pictures}/{PathOf(topic)}.png{Query((PassageKey, passage), (ProvinceKey, province), ("v", version))}";

    /// <summary>The address as others can open it, wherever they are; null when the deployment does not say how people reach it.</summary>
    /// <param name="path">From the host's root.</param>
    public string? Absolute(string path) => _root is null ? null : _root + path;

    /// <summary>The address for a page that somebody has just asked for: where the deployment does not say, under the address that was asked.</summary>
    /// <inheritdoc cref="Absolute(string)" path="/param"/>
    public string Absolute(string path, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Absolute(path) ?? $"{request.Scheme}://{request.Host.ToUriComponent()}{path}";
    }

    private static string PathOf(string topic) => topic.Replace('.', '/');

    private static string Query(params ReadOnlySpan<(string Key, string? Value)> values)
    {
        string query = "";
        foreach ((string key, string? value) in values)
        {
            if (!string.IsNullOrEmpty(value)) query += $"{(query.Length == 0 ? '?' : '&')}{key}={Uri.EscapeDataString(value)}";
        }

        return query;
    }
}
