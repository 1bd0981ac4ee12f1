using System.Globalization;
using WorkerAdvisor.Knowledge.Articles;
using WorkerAdvisor.Knowledge.Content;
using WorkerAdvisor.Knowledge.Money;
using WorkerAdvisor.Knowledge.Safety;

namespace WorkerAdvisor.Knowledge.Offers;

/// <summary>Reads <c>content/offers</c>; what is missing or wrong is reported with its line.</summary>
internal static class OfferReader
{
    public static OfferContent Read(IReadOnlyList<YamlMap> signals, YamlMap? words, YamlMap? verdicts) => new(
        [.. signals.Select(ReadSignal)],
        ReadWords(words),
        [.. verdicts?.Maps("verdicts").Select(map => new OfferAdvice(Verdict(map, "id"), map.Text("title"), map.Text("advice"), ArticleReader.ReadSources(map))) ?? []],
        verdicts?.Texts("together") ?? []);

    /// <summary>A verdict as files and scripts write it.</summary>
    public static string NameOf(OfferVerdict verdict) => verdict switch { OfferVerdict.Danger => "danger", OfferVerdict.Caution => "caution", _ => "ok-looking" };

    private static OfferSignal ReadSignal(YamlMap map) => new(
        map.Text("id"), Verdict(map, "weight"), map.Text("title"), map.Text("why"), map.Text("now"), ArticleReader.ReadSources(map), map.Texts("any"), map.Texts("unless"), Denial(map)) { Near = map.Texts("near") };

    private static OfferDenial Denial(YamlMap map)
    {
        string? text = map.OptionalText("denied");
        if (text is not (null or "true" or "before")) map.Report($"\"denied\" is \"{text}\"; write true or before, or leave it out");
        return text switch { "true" => OfferDenial.Around, "before" => OfferDenial.Before, _ => OfferDenial.Nowhere };
    }

    private static OfferVerdict Verdict(YamlMap map, string key)
    {
        string text = map.Text(key);
        foreach (OfferVerdict verdict in Enum.GetValues<OfferVerdict>())
        {
            if (NameOf(verdict) == text) return verdict;
        }

        if (text.Length > 0) map.Report($"\"{key}\" is \"{text}\"; write danger, caution or ok-looking");
        return OfferVerdict.Caution;
    }

    private static OfferWords ReadWords(YamlMap? map) => map is null
        ? new OfferWords(new Dictionary<string, string>(), [], new Dictionary<string, IReadOnlyList<string>>(), [], 0, 0, 0, 1)
        : new OfferWords(
            map.Pairs("spelled"),
            [.. map.Maps("lists").Select(list => new WordList(list.Text("name"), list.Texts("words")))],
            OfferPhrases.Lists.ToDictionary(name => name, map.Texts),
            [.. map.Maps("incomes").Select(ReadLimit).OfType<IncomeLimit>()],
            map.Number("denialReach"), map.Number("denialsAfterReach"), map.Number("publicBodyWithin"), map.Number("officerWages"))
        {
            Parts = [.. map.Maps("parts").Select(part => new WordList(part.Text("name"), part.Texts("any")))],
        };

    private static IncomeLimit? ReadLimit(YamlMap map)
    {
        if (!Enum.TryParse(map.Text("currency"), ignoreCase: true, out Currency currency))
        {
            map.Report("\"currency\" is none that sums are read in; write Vnd, Usd, Jpy …");
            return null;
        }

        var from = new Dictionary<PayPeriod, decimal>();
        foreach (PayPeriod per in Enum.GetValues<PayPeriod>())
        {
            if (map.OptionalText(per.ToString().ToLowerInvariant()) is not { } text) continue;
            if (decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out decimal limit)) from[per] = limit;
            else map.Report($"\"{text}\" is no sum; write a whole number without points");
        }

        return new IncomeLimit(currency, from);
    }
}
