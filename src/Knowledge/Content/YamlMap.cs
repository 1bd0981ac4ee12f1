using System.Globalization;
using WorkerAdvisor.Knowledge.Checking;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace WorkerAdvisor.Knowledge.Content;

/// <summary>Reads a YAML mapping value by value, reporting what is missing or wrong with its line instead of throwing.</summary>
internal sealed class YamlMap(YamlMappingNode node, string file, int lineOffset, ICollection<ContentFault> faults)
{
    /// <summary>Line of the mapping in its file, from 1.</summary>
    public int Line => LineOf(node);

    /// <summary>The keys, in order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>The root mapping of a YAML text, or null (with a fault) when it is none.</summary>
    public static YamlMap? Parse(string yaml, string file, int lineOffset, ICollection<ContentFault> faults) =>
        ParseNode(yaml, file, lineOffset, faults) is YamlMappingNode map ? new YamlMap(map, file, lineOffset, faults) : Fail(file, lineOffset, faults, "a mapping of keys to values");

    /// <summary>The mappings of a YAML list, empty (with a fault) when it is no list.</summary>
    public static IReadOnlyList<YamlMap> ParseList(string yaml, string file, ICollection<ContentFault> faults)
    {
        if (ParseNode(yaml, file, 0, faults) is YamlSequenceNode list)
        {
            foreach (YamlNode child in list.Children.Where(child => child is not YamlMappingNode))
                faults.Add(new ContentFault(file, (int)child.Start.Line, "this entry has no keys; write \"- id: …\""));
            return [.. list.Children.OfType<YamlMappingNode>().Select(child => new YamlMap(child, file, 0, faults))];
        }

        Fail(file, 0, faults, "a list of entries that start with \"- id:\"");
        return [];
    }

    public string? OptionalText(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) && value is YamlScalarNode { Value: { Length: > 0 } text } && text is not ("null" or "~") ? text : null;

    public string Text(string key)
    {
        string? text = OptionalText(key);
        if (text is null) Report(node, $"\"{key}\" is missing; write \"{key}: …\"");
        return text ?? "";
    }

    public DateOnly Date(string key)
    {
        string text = Text(key);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) return date;
        if (text.Length > 0) Report(node.Children[new YamlScalarNode(key)], $"\"{key}\" is \"{text}\"; write a day as 2026-11-22");
        return DateOnly.MinValue;
    }

    public int Number(string key)
    {
        string text = Text(key);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
        if (text.Length > 0) Report(node, $"\"{key}\" is \"{text}\"; write a whole number");
        return 0;
    }

    /// <summary>A number between 0 and 1.</summary>
    public double Share(string key)
    {
        string text = Text(key);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1) return share;
        if (text.Length > 0) Report(node, $"\"{key}\" is \"{text}\"; write a number between 0 and 1, such as 0.35");
        return 0;
    }

    public IReadOnlyList<string> Texts(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)) return [];
        if (value is YamlSequenceNode list)
        {
            foreach (YamlNode child in list.Children.Where(child => child is not YamlScalarNode))
                Report(child, $"an entry of \"{key}\" is no text to YAML; put it in quotes");
            return [.. list.Children.OfType<YamlScalarNode>().Select(child => child.Value ?? "")];
        }

        Report(value, $"\"{key}\" is no list; write one \"- …\" a line");
        return [];
    }

    public IReadOnlyList<YamlMap> Maps(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)) return [];
        if (value is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Cast<YamlMappingNode>().Select(child => new YamlMap(child, file, lineOffset, faults))];
        Report(value, $"\"{key}\" is no list of entries; write \"- {{…}}\" a line");
        return [];
    }

    /// <summary>The mapping under a key; null when there is none.</summary>
    public YamlMap? Map(string key)
    {
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)) return null;
        if (value is YamlMappingNode map) return new YamlMap(map, file, lineOffset, faults);
        Report(value, $"\"{key}\" is no mapping; write \"{key}: {{…}}\"");
        return null;
    }

    /// <summary>The keys and texts of a mapping under a key; none when there is none.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new Dictionary<string, string>();
        if (!node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value)) return pairs;
        if (value is not YamlMappingNode map)
        {
            Report(value, $"\"{key}\" is no mapping; write \"key: text\" a line");
            return pairs;
        }

        foreach ((YamlNode name, YamlNode text) in map.Children)
        {
            if (name is YamlScalarNode { Value: { } from } && text is YamlScalarNode { Value: { Length: > 0 } to }) pairs[from] = to;
            else Report(name, "this is no \"key: text\"");
        }

        return pairs;
    }

    /// <summary>Reports every key but these: most likely a slip.</summary>
    public void ReportKeysBeside(params IReadOnlyCollection<string> known)
    {
        foreach (YamlScalarNode key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !known.Contains(key.Value)))
            Report(key, $"\"{key.Value}\" is no key here; write one of {string.Join(", ", known)}");
    }

    public void Report(string message) => Report(node, message);

    private void Report(YamlNode at, string message) => faults.Add(new ContentFault(file, LineOf(at), message));

    private int LineOf(YamlNode at) => (int)at.Start.Line + lineOffset;

    private static YamlNode? ParseNode(string yaml, string file, int lineOffset, ICollection<ContentFault> faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException broken)
        {
            faults.Add(new ContentFault(file, (int)broken.Start.Line + lineOffset, $"this is not YAML: {broken.Message.ReplaceLineEndings(" ")}"));
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 18.1 throws these, without a place, on some broken texts: a [ that is not closed before the next key.
            faults.Add(new ContentFault(file, 1 + lineOffset, "this is not YAML: look for a [ or { that is not closed"));
            return null;
        }
    }

    private static YamlMap? Fail(string file, int lineOffset, ICollection<ContentFault> faults, string wanted)
    {
        if (!faults.Any(fault => fault.File == file)) faults.Add(new ContentFault(file, 1 + lineOffset, $"the file should hold {wanted}"));
        return null;
    }
}
