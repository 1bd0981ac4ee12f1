using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Knowledge;
using WorkerAdvisor.Bot.Site;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Places;
using WorkerAdvisor.Storage.Referrals;

namespace WorkerAdvisor.Bot.Sharing;

/// <summary>What is passed on of the bot, with somebody's code in it or without any.</summary>
public sealed class ShareKit(IReferralStore referrals, LiveKnowledge knowledge, PublicLinks links, TelegramAccount telegram)
{
    private const int LongestCode = 32, PixelsOfModule = 10;

    /// <summary>What texts are about, and the topic that each opens.</summary>
    private static readonly (string Id, string Topic)[] Texts = [("loan", "loan.amount"), ("fee", "fee.overview"), ("scam", "fraud.signs"), ("return", "return.obligation")];

    private static readonly string[] Points = ["1", "2", "3"];

    /// <summary>A link and all that goes with it.</summary>
    /// <param name="code">Null for the bot's own link, for which nobody is counted.</param>
    /// <returns>Null when there is no such code, or it is retired.</returns>
    public async Task<ShareSheet?> OfAsync(string? code, HttpRequest request, CancellationToken cancellationToken)
    {
        if (code is not null && await FindAsync(code, cancellationToken) is null) return null;
        Replies replies = knowledge.Current.Content.Replies;
        string query = code is null ? "" : "?ma=" + code;
        return new ShareSheet(
            links.Absolute(ShareLink.Web(code), request),
            telegram.LinkTo(new StartPayload(code)),
            links.Absolute(ShareLink.Web(code)) is not null,
            ShareLink.Card + query,
            ShareLink.Poster + query,
            ShareLink.Picture + query,
            [.. Texts.Select(text => new ShareText(text.Id, replies.Say("share.topic." + text.Id), replies.Say("share.text." + text.Id, ("link", links.Absolute(ShareLink.Web(code, text.Topic), request))).Trim()))],
            [.. replies.Say("share.script").Trim().Split('\n').Select(line => line.TrimStart('•', ' '))]);
    }

    /// <summary>A card or poster as a PDF file.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public async Task<byte[]?> PrintAsync(PrintFormat format, string? code, HttpRequest request, CancellationToken cancellationToken)
    {
        ReferralCode? shared = code is null ? null : await FindAsync(code, cancellationToken);
        if (code is not null && shared is null) return null;
        string address = links.Absolute(ShareLink.Web(code), request);
        return PrintSheet.Draw(format, Words(address, await ProvinceAsync(shared, cancellationToken)), address);
    }

    /// <summary>The web link's code to scan, as a PNG file.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public async Task<byte[]?> DrawAsync(string? code, HttpRequest request, CancellationToken cancellationToken) =>
        code is not null && await FindAsync(code, cancellationToken) is null ? null : QrCode.Of(links.Absolute(ShareLink.Web(code), request)).Png(PixelsOfModule);

    private async Task<ReferralCode?> FindAsync(string code, CancellationToken cancellationToken) =>
        code.Length is > 0 and <= LongestCode && await referrals.FindAsync(code, cancellationToken) is { RetiredAt: null } standing ? standing : null;

    private async Task<Province?> ProvinceAsync(ReferralCode? code, CancellationToken cancellationToken) =>
        code?.Branch is { } id && (await referrals.ListBranchesAsync(cancellationToken)).FirstOrDefault(branch => branch.Id == id)?.Province is { } slug ? knowledge.Current.Places.FindProvince(slug) : null;

    private PrintText Words(string address, Province? province)
    {
        KnowledgeBase known = knowledge.Current;
        Replies replies = known.Content.Replies;
        Centre? centre = province is null ? null : known.Content.Centres.Covering(province.Slug);
        string?[] place = [province is null ? null : Capital(province.FullName), centre is null ? null : replies.Say("print.centre", ("centre", centre.Name))];
        string Say(string key) => replies.Say("print." + key).Trim();
        return new PrintText(
            Say("name"), Say("headline"), [.. Points.Select(point => Say("point." + point))], [.. Points.Select(example => Say("example." + example))], Say("free"), Say("scan"),
            address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/'), telegram.Name is { } account ? replies.Say("print.other", ("account", account)) : null, [.. place.OfType<string>()], Say("warning"));
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
