using System.Globalization;
using System.Text;
using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Storage.CrashWriter;

/// <summary>
/// One helper that registers people for ever, going on from where it was left, in a new chat after each <see cref="Block"/>. Turn n leaves the
/// state "n", updates the chat's own lead to "n" and submits a person "n", each fifth with a number that all helpers give. Says "HELPER:N;" for
/// what was acknowledged.
/// </summary>
internal sealed class Confirming(LiteDbStore store, int helper)
{
    private const int Block = 20;

    public async Task RunAsync()
    {
        for (int n = await LastAsync() + 1; ; n++)
        {
            DateTimeOffset at = DateTimeOffset.UnixEpoch.AddSeconds(n);
            LeadChange[] changes =
            [
                new LeadChange.Submit(Details(n, $"{helper} own {(n - 1) / Block}", at)),
                new LeadChange.Submit(Details(n, n % 5 == 0 ? $"shared {n}" : $"{helper} {n}", at), Bytes($"{n}")),
            ];
            await store.Conversations.CommitAsync(new TurnCommit(Chat((n - 1) / Block), $"{n}", $"{n}", "", at, [], []) { Leads = changes }, CancellationToken.None);
            Console.WriteLine($"{helper}:{n};");
        }
    }

    private async Task<int> LastAsync()
    {
        int last = 0;
        for (int block = 0; await store.Conversations.FindAsync(Chat(block), CancellationToken.None) is { } chat; block++)
            last = int.Parse(chat.State, CultureInfo.InvariantCulture);
        return last;
    }

    private ConversationId Chat(int block) => new("crash", $"{helper}:{block}");

    private static LeadDetails Details(int n, string phone, DateTimeOffset at) => new(
        Bytes($"{n}"), Bytes(phone), IsPhoneProven: n % 7 == 0, [Bytes(phone), Bytes($"word {n % 10}")], $"province-{n % 3}", null, ["japan"], [], null, null,
        new LeadSource("crash"), new ConsentReceipt("1", "hash", at, "crash"));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
