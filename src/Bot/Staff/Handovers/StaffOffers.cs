using Microsoft.Extensions.Options;
using WorkerAdvisor.Bot.Handovers;
using WorkerAdvisor.Bot.Staff.Rights;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Handovers;

/// <summary>Knows from the accounts that can be used whether somebody could answer; looked up again after some seconds, since every message asks.</summary>
internal sealed class StaffOffers(IServiceProvider services, IOptions<HandoverOptions> options, TimeProvider clock) : IHandoverOffers
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Known? _known;

    public async ValueTask<HandoverOffer?> FindAsync(ConversationId chat, CancellationToken cancellationToken)
    {
        if (!options.Value.IsOffered) return null;
        Known known = _known is { } kept && clock.GetElapsedTime(kept.At) < Fresh ? kept : _known = await LookAsync(cancellationToken);
        return known.Chats.Contains(chat) ? null : known.Offer;
    }

    private async Task<Known> LookAsync(CancellationToken cancellationToken)
    {
        long now = clock.GetTimestamp();
        StaffAccount[] staff = [.. (await services.GetRequiredService<IStaffStore>().ListAsync(cancellationToken)).Where(account => account.Has(StaffRight.Handovers))];
        if (staff.Length == 0) return new Known(now, null, new HashSet<ConversationId>());
        HashSet<string> centres = [.. staff.Where(account => account.Role != StaffRole.Administrator).Select(account => account.Centre ?? "")];
        HandoverOptions settings = options.Value;
        var offer = new HandoverOffer(
            centres, staff.Any(account => account.Role == StaffRole.Administrator), string.IsNullOrWhiteSpace(settings.OfficeHours) ? null : OfficeHours.Parse(settings.OfficeHours), settings.AnswerWithin);
        return new Known(now, offer, staff.Select(account => account.Telegram).OfType<ConversationId>().ToHashSet());
    }

    /// <param name="Chats">Those of staff themselves.</param>
    private sealed record Known(long At, HandoverOffer? Offer, IReadOnlySet<ConversationId> Chats);
}
