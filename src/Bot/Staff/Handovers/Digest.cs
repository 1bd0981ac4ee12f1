using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Channels.Telegram;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>
/// The morning's counts for officers who linked their Telegram, on work days. What was sent today is remembered in memory only, so one who restarts the
/// host within the half hour in which it is sent gets it twice.
/// </summary>
public sealed class Digest(IServiceProvider services, OfficerTalk talk, TodayCounts counts, IOptions<StaffOptions> options, TimeProvider clock)
{
    /// <summary>After that the morning is over: a host that starts at noon sends none.</summary>
    private static readonly TimeSpan SentWithin = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, DateOnly> _sent = new();

    /// <summary>Sends what is due now, to each once a day.</summary>
    /// <returns>How many were sent.</returns>
    /// <exception cref="IOException">The disk failed or is full; the rest is sent the next time.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.SendsDigest) return 0;
        DateTimeOffset now = clock.GetUtcNow().ToOffset(VietnamTime.Offset);
        TimeSpan late = TimeOnly.FromDateTime(now.DateTime) - options.Value.DigestTime;
        if (now.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || late >= SentWithin) return 0;
        DateOnly today = VietnamTime.DayOf(now);
        int sent = 0;
        foreach (StaffAccount account in await services.GetRequiredService<IStaffStore>().ListAsync(cancellationToken))
        {
            if (account.Telegram is not { Channel: TelegramChannel.ChannelName } chat || !account.Has(StaffRight.Handovers) || LeadScope.Of(account) is null) continue;
            if (_sent.TryGetValue(account.Id, out DateOnly day) && day == today) continue;
            await talk.TellAsync(chat, new Reply(await counts.WordAsync(account, cancellationToken), ReplyKind.Notice), cancellationToken);
            _sent[account.Id] = today;
            sent++;
        }

        return sent;
    }
}
