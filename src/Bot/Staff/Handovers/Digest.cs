using System.Globalization;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>
/// The morning's counts for officers who linked their Telegram, on work days. That they were told today is stored together with the message, so that a
/// restart or a fault in that half hour tells nobody twice.
/// </summary>
public sealed class Digest(IServiceProvider services, OfficerTalk talk, TodayCounts counts, IOptions<StaffOptions> options, TimeProvider clock) : IDueSender
{
    /// <summary>After that the morning is over: a host that starts at noon sends none.</summary>
    private static readonly TimeSpan SentWithin = TimeSpan.FromMinutes(30);

    /// <summary>Sends what is due now, to each once a day.</summary>
    /// <returns>How many were sent.</returns>
    /// <exception cref="IOException">The disk failed or is full; the rest is sent the next time.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.SendsDigest) return 0;
        DateTimeOffset now = clock.GetUtcNow().ToOffset(VietnamTime.Offset);
        TimeSpan late = TimeOnly.FromDateTime(now.DateTime) - options.Value.DigestTime;
        if (now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || late >= SentWithin) return 0;
        string today = VietnamTime.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        int sent = 0;
        foreach (StaffAccount account in await services.GetRequiredService<IStaffStore>().ListAsync(cancellationToken))
        {
            if (account.Telegram is not { Channel: TelegramChannel.ChannelName } chat || !account.Has(StaffRight.Handovers) || LeadScope.Of(account) is null) continue;
            if (await talk.TellOnceAsync(chat, await WordAsync(account, cancellationToken), $"digest {account.Id}", today, cancellationToken)) sent++;
        }

        return sent;
    }

    Task IDueSender.SendDueAsync(CancellationToken cancellationToken) => SendDueAsync(cancellationToken);

    private async Task<Reply> WordAsync(StaffAccount account, CancellationToken cancellationToken) => new(await counts.WordAsync(account, cancellationToken), ReplyKind.Notice);
}
