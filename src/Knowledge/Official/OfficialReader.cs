using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Official;

/// <summary>Reads <c>content/official.yaml</c>; what is missing or wrong is reported with its line.</summary>
internal static class OfficialReader
{
    public static IReadOnlyList<OfficialAccount> Read(YamlMap? file)
    {
        file?.ReportKeysBeside("accounts");
        return [.. file?.Maps("accounts").Select(Account) ?? []];
    }

    private static OfficialAccount Account(YamlMap map)
    {
        map.ReportKeysBeside("kind", "name", "address");
        string address = map.Text("address");
        bool opens = Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url is { Scheme: "https", UserInfo: "" };
        if (address.Length > 0 && !opens) map.Report($"\"{address}\" opens nothing; write an address that begins with https://");
        return new OfficialAccount(map.Text("kind"), map.Text("name"), address);
    }
}
