using System.Security.Cryptography;
using System.Text;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Centres;
using WorkerAdvisor.Knowledge.Consents;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>What a person agrees to: their summary and the consent text, as shown.</summary>
/// <param name="Summary">What will be kept.</param>
/// <param name="Consent">The consent text with its holder.</param>
internal sealed record LeadAgreement(string Summary, ConsentShown Consent)
{
    /// <summary>Hexadecimal digits of a mark: few enough for a button, enough that no other summary of this chat has the same.</summary>
    public const int MarkLength = 16;

    /// <summary>Stands for all of it in the button that agrees.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Summary}\n{Consent.Text}")))[..MarkLength];

    /// <summary>What the values come to now.</summary>
    public static LeadAgreement Of(FormValues values, FormContext context)
    {
        ConsentText text = context.Knowledge.Content.FindConsent(LeadWriter.IsHelped(values) ? ConsentText.Assisted : ConsentText.Own) ?? throw new InvalidOperationException("The checker lets no content through that has no consent text.");
        return new LeadAgreement(LeadWriter.Summary(values, context), text.Show(LeadWriter.Holder(values, context)));
    }

    /// <summary>The centre that covers the place; null when none does.</summary>
    public static Centre? CentreOf(FormValues values, FormContext context) =>
        LeadPlace.Parse(values.Text(LeadSlot.Place), context.Knowledge.Places) is { } place ? context.Knowledge.Content.Centres.Covering(place.Province.Slug) : null;
}
