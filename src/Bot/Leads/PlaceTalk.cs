using System.Globalization;
using WorkerAdvisor.Bot.Forms;
using WorkerAdvisor.Knowledge.Answers;
using WorkerAdvisor.Knowledge.Language;
using WorkerAdvisor.Knowledge.Places;

namespace WorkerAdvisor.Bot.Leads;

/// <summary>
/// Reads where a person lives into the form's values: today's names and former ones. What has become of a former place is asked to be confirmed,
/// what fits several places is asked about.
/// </summary>
internal sealed class PlaceTalk(FormContext context)
{
    /// <summary>What is asked of a place that is known in part.</summary>
    public const string Commune = "commune", Which = "which", District = "district", Province = "province", Maybe = "maybe", Again = "again";

    private const int BriefWords = 8, LongestSaid = 80;

    /// <summary>What people say in place of a hamlet's name.</summary>
    private static readonly string[] NoPlace = ["words.vague", "words.agree", "words.refuse", "words.later", "words.pause", "words.send", "words.wrong", "words.cancel"];

    private readonly PlaceIndex _places = context.Knowledge.Places;

    /// <summary>The values with the answer to the question where somebody lives, or to what was asked back about it.</summary>
    public FormValues Read(string text, FormValues values)
    {
        if (values.Has(LeadSlot.Place)) values = WithoutPending(values);   // it is told anew
        if (Settle(text, values) is { } settled) return settled;
        Province? within = In(values);
        IReadOnlyList<PlaceMention> found = Find(text, within);
        if (found.Count == 0) return Untold(text, values, within);
        return Resolve(found, values);
    }

    /// <summary>The values with a place that a message names by the way: certain with its commune; without one it is asked about when its turn comes.</summary>
    public FormValues Hear(string text, FormValues values)
    {
        IReadOnlyList<PlaceMention> found = context.Knowledge.PlaceNames.Find(text);
        if (found.Count == 0) return values;
        PlaceMention place = Smallest(found);
        if (place is { Province: { } province, Commune: { } commune }) return Told(values, new LeadPlace(province, commune), SaidOf(found));
        // Heard twice is not asked twice: to name the province once more is no answer yet.
        bool isHeard = IsProvince(place) && place.Province?.Slug == values.Text(LeadSlot.PlaceIn);
        return isHeard ? values : Resolve(found, values);
    }

    /// <summary>The communes or provinces that may be meant, in the order in which they are offered.</summary>
    public IReadOnlyList<LeadPlace> Options(FormValues values)
    {
        string name = values.Text(LeadSlot.PlaceName) ?? "";
        if (values.Text(LeadSlot.PlaceAsk) == Province) return [.. _places.Provinces.Where(province => CommunesOf(name, province, onlyDistricts: false).Any()).Select(province => new LeadPlace(province, null))];
        if (In(values) is not { } within) return [];
        bool isDistrict = values.Text(LeadSlot.PlaceAsk) == District;
        return [.. CommunesOf(name, within, isDistrict).Select(commune => new LeadPlace(within, commune))];
    }

    /// <summary>The values when one of several provinces was chosen for the name that was said.</summary>
    public FormValues Choose(FormValues values, string slug)
    {
        if (values.Text(LeadSlot.PlaceName) is not { } name || _places.Provinces.FirstOrDefault(province => province.Slug == slug) is not { } within) return values;
        return AskWhich(values, name, within, isDistrict: _places.FindDistricts(name).Any(district => district.Province == within), name);
    }

    /// <summary>What was asked back about is forgotten, and the place is asked for anew.</summary>
    public static FormValues Reset(FormValues values) => Clear(values).With(LeadSlot.PlaceAsk, Again);

    private FormValues? Settle(string text, FormValues values)
    {
        string? ask = values.Text(LeadSlot.PlaceAsk);
        if (ask == Maybe && LeadPlace.Parse(values.Text(LeadSlot.PlaceMaybe), _places) is { } maybe)
        {
            if (Is("words.vague", text) || Is("words.agree", text)) return Told(values, maybe, values.Text(LeadSlot.PlaceSaid));
            if (Is("words.refuse", text) || Is("words.wrong", text)) return Reset(values);
        }

        if (ask is Which or District or Commune && In(values) is { } within && (Is("words.province", text) || Is("words.send", text) || context.Knowledge.Tools.IsSkip(Tokenizer.Split(text)))) return Told(values, new LeadPlace(within, null), values.Text(LeadSlot.PlaceSaid));
        if (ask is not (Which or District or Province) || !int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        IReadOnlyList<LeadPlace> options = Options(values);
        if (number < 1 || number > options.Count) return null;
        return ask == Province ? Choose(values, options[number - 1].Province.Slug) : Told(values, options[number - 1], values.Text(LeadSlot.PlaceSaid));
    }

    private bool Is(string list, string text) => context.Knowledge.LeadWords.IsAll(list, text);

    /// <summary>What the text names; with the province that is known already, in its light.</summary>
    private IReadOnlyList<PlaceMention> Find(string text, Province? within)
    {
        IReadOnlyList<PlaceMention> found = context.Knowledge.PlaceNames.Find(text);
        if (within is null) return found;
        bool names = found.Any(place => IsProvince(place) && place.Province != within);
        return names ? found : [.. context.Knowledge.PlaceNames.Find($"{text}, {within.FullName}").Where(place => place.Start < text.Length)];
    }

    private FormValues Resolve(IReadOnlyList<PlaceMention> found, FormValues values)
    {
        PlaceMention place = Smallest(found);
        string said = SaidOf(found);
        if (place.Province is not { } province) return Clear(values).With(LeadSlot.PlaceAsk, Province).With(LeadSlot.PlaceName, place.SaidAs).With(LeadSlot.PlaceSaid, said);
        if (place.Commune is { } commune) return Certain(values, new LeadPlace(province, commune), place, said);
        if (IsProvince(place)) return AskCommune(values, province, said);
        return AskWhich(values, place.SaidAs, province, place.Kind == PlaceKind.FormerDistrict, said);
    }

    /// <summary>A commune that bears its name still is taken; what became of another is asked to be confirmed.</summary>
    private FormValues Certain(FormValues values, LeadPlace today, PlaceMention place, string said)
    {
        bool wasCity = place.Kind == PlaceKind.Commune && _places.FindDistricts(place.SaidAs).Any(district => district.Province == today.Province);
        bool isSame = place.Kind == PlaceKind.Commune && !(wasCity && IsAlone(said));
        return isSame ? Told(values, today, said) : Clear(values).With(LeadSlot.PlaceAsk, Maybe).With(LeadSlot.PlaceMaybe, today.Kept).With(LeadSlot.PlaceSaid, said);
    }

    private static bool IsAlone(string said) => !said.Contains(',', StringComparison.Ordinal);

    private static FormValues AskCommune(FormValues values, Province province, string said)
    {
        bool wasAsked = values.Text(LeadSlot.PlaceAsk) == Commune && values.Text(LeadSlot.PlaceIn) == province.Slug;
        return wasAsked ? Told(values, new LeadPlace(province, null), said) : Clear(values).With(LeadSlot.PlaceAsk, Commune).With(LeadSlot.PlaceIn, province.Slug).With(LeadSlot.PlaceSaid, said);
    }

    private FormValues AskWhich(FormValues values, string name, Province within, bool isDistrict, string said)
    {
        Commune[] communes = [.. CommunesOf(name, within, isDistrict)];
        FormValues clear = Clear(values).With(LeadSlot.PlaceSaid, said);
        return communes switch
        {
            [] => clear.With(LeadSlot.PlaceAsk, Commune).With(LeadSlot.PlaceIn, within.Slug),
            [var only] => clear.With(LeadSlot.PlaceAsk, Maybe).With(LeadSlot.PlaceMaybe, new LeadPlace(within, only).Kept),
            _ => clear.With(LeadSlot.PlaceAsk, isDistrict ? District : Which).With(LeadSlot.PlaceIn, within.Slug).With(LeadSlot.PlaceName, name),
        };
    }

    /// <summary>Today's communes of a former district or of this name; the one of this very name first.</summary>
    private IEnumerable<Commune> CommunesOf(string name, Province within, bool onlyDistricts)
    {
        IEnumerable<Commune> ofDistricts = _places.FindDistricts(name).Where(district => district.Province == within).SelectMany(district => district.Communes);
        IEnumerable<Commune> all = onlyDistricts ? ofDistricts : _places.FindCommunes(name, within).Concat(ofDistricts);
        return all.Distinct().OrderByDescending(commune => VietnameseLetters.Fold(name).StartsWith(VietnameseLetters.Fold(commune.ShortName), StringComparison.Ordinal)).ThenBy(commune => commune.Code, StringComparer.Ordinal);
    }

    /// <summary>No place that is known: a name by itself is looked up; a hamlet is kept as it was said, once the province is known.</summary>
    private FormValues Untold(string text, FormValues values, Province? within)
    {
        string name = text.Trim().TrimEnd('.', '!', '?');
        List<Word> words = Tokenizer.Split(name);
        if (words.Count is 0 or > BriefWords || context.Knowledge.Tools.IsQuestion(words)) return values;
        if (within is null)
        {
            if (_places.FindProvince(name) is { } province) return AskCommune(values, province, province.Name);
            Province[] with = [.. _places.Provinces.Where(one => CommunesOf(name, one, onlyDistricts: false).Any())];
            return with switch
            {
                [] => values,
                [var only] => AskWhich(values, name, only, isDistrict: false, name),
                _ => Clear(values).With(LeadSlot.PlaceAsk, Province).With(LeadSlot.PlaceName, name).With(LeadSlot.PlaceSaid, name),
            };
        }

        if (CommunesOf(name, within, onlyDistricts: false).Any()) return AskWhich(values, name, within, _places.FindDistricts(name).Any(district => district.Province == within), name);
        if (values.Text(LeadSlot.PlaceAsk) != Commune || name.Length > LongestSaid || words.Count < 2) return values;
        if (NoPlace.Any(list => Is(list, name)) || context.Knowledge.Tools.IsBack(words) || context.Advice is { Answer: Answer.Found, IsByTalk: false }) return values;
        return Told(values, new LeadPlace(within, null), $"{name}, {values.Text(LeadSlot.PlaceSaid)}");
    }

    private Province? In(FormValues values) => values.Text(LeadSlot.PlaceIn) is { } slug ? _places.Provinces.FirstOrDefault(province => province.Slug == slug) : null;

    private static bool IsProvince(PlaceMention place) => place.Kind is PlaceKind.Province or PlaceKind.FormerProvince;

    private static PlaceMention Smallest(IReadOnlyList<PlaceMention> found) => found.MinBy(place => place.Kind switch
    {
        PlaceKind.Commune or PlaceKind.FormerCommune => 0,
        PlaceKind.FormerDistrict => 1,
        _ => 2,
    })!;

    private static string SaidOf(IReadOnlyList<PlaceMention> found) => string.Join(", ", found.Select(place => place.SaidAs).Distinct());

    private static FormValues Told(FormValues values, LeadPlace place, string? said)
    {
        FormValues told = Clear(values).With(LeadSlot.Place, place.Kept);
        return said is null ? told : told.With(LeadSlot.PlaceSaid, said);
    }

    /// <summary>The values without what was asked back about the place before.</summary>
    private static FormValues WithoutPending(FormValues values) => values.Without(LeadSlot.PlaceAsk).Without(LeadSlot.PlaceIn).Without(LeadSlot.PlaceName).Without(LeadSlot.PlaceMaybe).Without(LeadSlot.PlacePage);

    private static FormValues Clear(FormValues values) => WithoutPending(values).Without(LeadSlot.Place).Without(LeadSlot.PlaceSaid);
}
