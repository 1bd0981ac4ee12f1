namespace WorkerAdvisor.Knowledge.Content;

/// <summary>What the bot says around its answers, from <c>content/replies/*.yaml</c>; <c>{name}</c> marks a value to fill in.</summary>
public sealed class Replies(IReadOnlyDictionary<string, string> texts)
{
    /// <summary>All keys, for the checker.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key with its values filled in.</summary>
    /// <exception cref="KeyNotFoundException">The key is in no replies file: a mistake in the program, as the checker knows every key in use.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (!texts.TryGetValue(key, out string? text)) throw new KeyNotFoundException($"content/replies has no \"{key}\"");
        foreach ((string name, string value) in values) text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
