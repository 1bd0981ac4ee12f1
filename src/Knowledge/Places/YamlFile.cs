using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace WorkerAdvisor.Knowledge.Places;

/// <summary>Reads one YAML file into plain objects; keys are in camelCase, and an unknown key is a fault.</summary>
internal static class YamlFile
{
    /// <exception cref="InvalidDataException">The file does not fit; the message is "file:line: what".</exception>
    public static T Read<T>(string path)
        where T : new()
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        try
        {
            return deserializer.Deserialize<T>(File.ReadAllText(path)) ?? new T();
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}:{fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
    }
}
