using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace WorkerAdvisor.Bot.Site;

/// <summary>What a page says, once more for search engines: questions and answers (schema.org, FAQPage), word for word as shown.</summary>
/// <seealso href="https://schema.org/FAQPage"/>
internal static class FaqData
{
    /// <summary>Letters stay letters; what could end a script element is escaped.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Of(string title, string address, DateOnly reviewed, IEnumerable<PageSection> sections)
    {
        JsonNode[] questions = [.. sections.Where(section => section.Text.Length > 0).Select(section => (JsonNode)new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = section.Title,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = PageText.Plain(section.Text) },
        })];
        var page = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "FAQPage",
            ["name"] = title,
            ["url"] = address,
            ["inLanguage"] = "vi",
            ["dateModified"] = reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["mainEntity"] = new JsonArray(questions),
        };
        return page.ToJsonString(Readable);
    }
}
