using WorkerAdvisor.Storage.Conversations;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>One person, one lead: what becomes of several submissions with one number.</summary>
public abstract class LeadGroupContract<TStore> : LeadContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task A_number_known_from_another_chat_makes_a_submission_beside_it_which_is_in_no_list()
    {
        await SubmitAsync("first");
        CommitResult result = await SubmitAsync("second");
        CommitResult unknown = await SubmitAsync("third", phone: "2");

        Lead lead = await OfAsync("first");
        Lead beside = await OfAsync("second");
        Assert.Equal(lead.Id, beside.Beside);
        Assert.Equal(1, lead.Version);
        Assert.Equal([beside.Id], (await Leads.ListBesideAsync(lead.Id, Cancellation)).Select(one => one.Id));
        Assert.Equal(["first", "third"], await ListedAsync());
        Assert.Equal(2, await Leads.CountAsync(new LeadFilter(), 100, Cancellation));
        Assert.Equal(1, await Leads.CountAsync(new LeadFilter { SearchKeys = [A.Bytes("1")] }, 100, Cancellation));
        Assert.Equivalent(unknown, result);   // nobody learns who is registered
    }

    [Fact]
    public async Task A_number_known_from_an_import_makes_a_submission_beside_it()
    {
        Lead imported = await ImportAsync(A.Import("1"));
        await SubmitAsync("typed");

        Assert.Equal(imported.Id, (await OfAsync("typed")).Beside);
    }

    [Fact]
    public async Task A_proven_number_takes_the_place_of_those_that_were_typed()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        Lead before = await OfAsync("first");
        await Leads.UpdateAsync(before.Id, before.Version, Change("called"), Cancellation);

        await SubmitAsync("owner", isProven: true);
        await ReopenAsync();

        Lead owner = await OfAsync("owner");
        Assert.Equal((null, "new"), (owner.Beside, owner.Status));
        Assert.Equal([owner.Id, owner.Id], [(await OfAsync("first")).Beside, (await OfAsync("second")).Beside]);
        Assert.Equal(["owner"], await ListedAsync());
        var history = await Leads.ListEventsAsync(owner.Id, Cancellation);
        Assert.Equal([LeadEventKind.Submitted, LeadEventKind.Submitted, LeadEventKind.Changed], history.Select(line => line.Kind).Order());
        Assert.All(history, line => Assert.Null(line.Sealed));   // what others wrote stays with them
        Assert.NotNull((await Leads.ListEventsAsync(before.Id, Cancellation))[1].Sealed);
        Assert.Equal(LeadUpdateResult.Conflict, await Leads.UpdateAsync(before.Id, before.Version + 1, Change("x"), Cancellation));
    }

    [Fact]
    public async Task When_two_proved_the_same_number_the_later_stands_beside()
    {
        await SubmitAsync("first", isProven: true);
        await SubmitAsync("second", isProven: true);

        Assert.Equal((await OfAsync("first")).Id, (await OfAsync("second")).Beside);
    }

    [Fact]
    public async Task Proving_a_number_later_takes_the_place_too()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await SubmitAsync("second", isProven: true);

        Assert.Equal(["second"], await ListedAsync());
        Assert.Equal((await OfAsync("second")).Id, (await OfAsync("first")).Beside);
    }

    [Fact]
    public async Task Typing_the_number_of_a_proven_lead_changes_nothing_about_it()
    {
        await SubmitAsync("owner", isProven: true);
        Lead owner = await OfAsync("owner");

        await SubmitAsync("attacker");
        await CommitAsync(A.Chat("attacker"), new LeadChange.Withdraw());
        await CommitAsync(A.Chat("attacker"), new LeadChange.Forget());

        Assert.Equivalent(owner, await OfAsync("owner"), strict: true);
        Assert.Empty(await Leads.ListBesideAsync(owner.Id, Cancellation));
    }

    [Fact]
    public async Task Typing_the_number_of_a_typed_lead_changes_nothing_about_it_either()
    {
        await SubmitAsync("victim");
        Lead victim = await OfAsync("victim");

        await SubmitAsync("attacker");
        await CommitAsync(A.Chat("attacker"), new LeadChange.Withdraw([victim.Id, (await OfAsync("attacker")).Id]));
        await CommitAsync(A.Chat("attacker"), new LeadChange.Forget([victim.Id]));
        await SubmitAsync("attacker", phone: "2");
        await SubmitAsync("attacker");

        Assert.Equivalent(victim, await OfAsync("victim"), strict: true);
    }

    [Fact]
    public async Task Who_corrects_the_number_leaves_those_of_the_old_one_to_themselves()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        await SubmitAsync("third");
        await SubmitAsync("other", phone: "2");

        await SubmitAsync("first", phone: "2");

        Assert.Equal((await OfAsync("other")).Id, (await OfAsync("first")).Beside);
        Assert.Null((await OfAsync("second")).Beside);
        Assert.Equal((await OfAsync("second")).Id, (await OfAsync("third")).Beside);
        Assert.Equal(["other", "second"], await ListedAsync());
    }

    [Fact]
    public async Task A_history_that_was_taken_over_is_not_taken_along_to_another_number()
    {
        await SubmitAsync("typed");
        await SubmitAsync("owner", isProven: true);
        await SubmitAsync("owner", phone: "2");

        Assert.Equal(2, (await Leads.ListEventsAsync((await OfAsync("owner")).Id, Cancellation)).Count);
        Assert.Equal(["owner", "typed"], await ListedAsync());
    }

    [Fact]
    public async Task When_the_lead_is_erased_the_oldest_beside_it_becomes_one_and_a_proven_one_first()
    {
        await SubmitAsync("first", isProven: true);
        await SubmitAsync("second");
        await SubmitAsync("third", isProven: true);
        await SubmitAsync("fourth");

        await CommitAsync(A.Chat("first"), new LeadChange.Forget());
        Assert.Equal(["third"], await ListedAsync());

        await CommitAsync(A.Chat("third"), new LeadChange.Forget());
        Assert.Equal(["second"], await ListedAsync());
        Assert.Equal((await OfAsync("second")).Id, (await OfAsync("fourth")).Beside);
    }

    [Fact]
    public async Task When_the_lead_withdraws_one_that_stands_takes_its_place_until_it_is_submitted_again()
    {
        await SubmitAsync("first", isProven: true);
        await SubmitAsync("second");

        await CommitAsync(A.Chat("first"), new LeadChange.Withdraw());
        Assert.Equal(["second"], await ListedAsync());
        Assert.Equal((await OfAsync("second")).Id, (await OfAsync("first")).Beside);

        await SubmitAsync("first");
        Assert.Equal(["first"], await ListedAsync());
    }

    [Fact]
    public async Task People_with_one_phone_whom_one_helper_registers_are_leads_each()
    {
        await CommitAsync(A.Chat("helper"), A.Submission("1"), new LeadChange.Submit(A.Details("1", "mother"), [1]), new LeadChange.Submit(A.Details("1", "son"), [2]));
        await SubmitAsync("other");

        Assert.Equal(3, (await AllAsync()).Count);
        Assert.Equal((await Leads.ListOfChatAsync(A.Chat("helper"), Cancellation))[0].Id, (await OfAsync("other")).Beside);
    }

    [Fact]
    public async Task When_staff_correct_a_number_its_submissions_are_put_in_place_again()
    {
        await SubmitAsync("first");
        await SubmitAsync("second");
        Lead first = await OfAsync("first");

        await Leads.UpdateAsync(first.Id, first.Version, Change() with { Details = A.Details("2") }, Cancellation);

        Assert.Equal(["first", "second"], await ListedAsync());
    }

    [Fact]
    public async Task Whatever_chats_do_at_once_each_number_has_one_lead_and_the_rest_stands_beside_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async chat =>
        {
            var random = new Random(chat);
            for (int step = 0; step < 25; step++)
            {
                await CommitAsync(A.Chat($"{chat}"), random.Next(8) switch
                {
                    0 => new LeadChange.Withdraw(),
                    1 => new LeadChange.Forget(),
                    int kind => A.Submission($"{random.Next(4)}", isProven: kind == 2),
                });
            }
        }));

        var all = new List<Lead>();
        for (int chat = 0; chat < 12; chat++) all.AddRange(await Leads.ListOfChatAsync(A.Chat($"{chat}"), Cancellation));
        Assert.All(all.GroupBy(lead => lead.Chat), chat => Assert.Single(chat));
        foreach (var number in all.GroupBy(lead => lead.Details.PhoneKey[0]))
        {
            Lead lead = Assert.Single(number, one => one.Beside is null);
            Assert.All(number.Where(one => one != lead), one => Assert.Equal(lead.Id, one.Beside));
            Assert.True(lead.WithdrawnAt is null || number.All(one => one.WithdrawnAt is not null));
            Assert.True(lead.Details.IsPhoneProven || lead.WithdrawnAt is not null || !number.Any(one => one.WithdrawnAt is null && one.Details.IsPhoneProven));
        }

        Assert.Equal(all.Where(lead => lead.Beside is null).Select(lead => lead.Id.Value).Order(), (await AllAsync()).Select(lead => lead.Id.Value).Order());
    }

    private Task<CommitResult> SubmitAsync(string chat, string phone = "1", bool isProven = false) => CommitAsync(A.Chat(chat), A.Submission(phone, isProven));

    private async Task<IEnumerable<string>> ListedAsync() => (await AllAsync()).Select(lead => lead.Chat!.Value.ChatId).Order();
}
