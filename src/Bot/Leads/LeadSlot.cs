namespace WorkerAdvisor.Bot.Leads;

/// <summary>Ids of what the registration form asks for and remembers. They stand in buttons and drafts: add, never rename.</summary>
internal static class LeadSlot
{
    /// <summary>Whether what was sent before is to be changed: <see cref="Update"/> or <see cref="Keep"/>.</summary>
    public const string Old = "old";

    /// <summary>Who is registered: <see cref="Self"/> or <see cref="Other"/>.</summary>
    public const string Who = "who";

    public const string Name = "name", Phone = "phone", Place = "place";

    /// <summary>The optional extras.</summary>
    public const string Markets = "markets", Birth = "birth", Trade = "trade", Schooling = "schooling", Language = "language", Group = "group", Loan = "loan", Time = "time";

    /// <summary>Whether the person is done with the extras.</summary>
    public const string Extras = "extras";

    /// <summary>The answer to the consent text: the mark of what was shown (<see cref="LeadAgreement"/>), or <see cref="Refused"/>.</summary>
    public const string Consent = "yes";

    public const string Update = "update", Keep = "keep", Self = "self", Other = "other", Refused = "no", Done = "done";

    /// <summary>In place of a year of birth: below 18, so nothing is kept.</summary>
    public const string Under = "under";

    /// <summary>The mark of the summary and consent text that were shown last: a typed yes is a yes to them.</summary>
    public const string Shown = "yes.shown";

    /// <summary>Whether a form for somebody else (or, in one for somebody else, for oneself) was dropped for this one.</summary>
    public const string Dropped = "dropped";

    /// <summary>Values that no slot asks for: whether the chat has a lead of its own; whether it is unclear who is meant; the channel's proof of the number;
    /// a number to be confirmed.</summary>
    public const string Known = "known", Unsure = "unsure", Proven = "phone.proven", PhoneMaybe = "phone.maybe";

    /// <summary>What is known of a place that has to be asked about: what is asked, its province, the name that was said, the commune that may be
    /// meant, the page of the list; and, once it is told, the person's own words for it.</summary>
    public const string PlaceAsk = "place.ask", PlaceIn = "place.in", PlaceName = "place.name", PlaceMaybe = "place.maybe", PlacePage = "place.page", PlaceSaid = "place.said";

    /// <summary>The extras in the order in which they are offered.</summary>
    public static IReadOnlyList<string> AllExtras { get; } = [Markets, Birth, Trade, Schooling, Language, Group, Loan, Time];
}
