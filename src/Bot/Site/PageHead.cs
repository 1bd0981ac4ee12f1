namespace WorkerAdvisor.Bot.Site;

/// <summary>What a page says of itself to browsers, search engines and messengers. Addresses are absolute.</summary>
/// <param name="Title">Also its heading.</param>
/// <param name="Description">One or two sentences that stand on the page.</param>
/// <param name="Address">Of the page itself.</param>
internal sealed record PageHead(string Title, string Description, string Address)
{
    /// <summary>The bot's name, as the chat's page has it.</summary>
    public const string SiteName = "Tư vấn đi làm ở nước ngoài";

    private readonly string? _canonical;

    /// <summary>Where search engines are to send people: the page itself, unless it repeats another.</summary>
    public string Canonical
    {
        get => _canonical ?? Address;
        init => _canonical = value;
    }

    /// <summary>The preview picture; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>Structured data (JSON-LD); null for none.</summary>
    public string? Data { get; init; }

    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;
}

/// <summary>The model of a page that everybody may open.</summary>
internal interface ISitePage
{
    PageHead Head { get; }
}
