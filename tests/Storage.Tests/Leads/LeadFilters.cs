using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Storage.Tests.Leads;

/// <summary>Filters of every kind, for the leads of <see cref="LeadListContract{TStore}"/>.</summary>
public static class LeadFilters
{
    public static TheoryData<string> Names => [.. Named.Keys];

    public static Dictionary<string, LeadFilter> Named { get; } = new()
    {
        ["all"] = new(),
        ["province"] = new(["hue"]),
        ["provinces"] = new(["hue", "lam-dong", "hue", "nowhere"]),
        ["no province"] = new([]),
        ["many provinces"] = new(["hue", .. Enumerable.Range(0, 20).Select(n => $"p{n}")]),
        ["status"] = new(Status: "called"),
        ["province and status"] = new(["hue-2"], "new"),
        ["market"] = new(Market: "japan"),
        ["market, province, status"] = new(["khanh-hoa"], "closed", "korea"),
        ["status that is not there"] = new(Status: "gone"),
        ["since"] = new(Since: A.Noon.AddHours(-30)),
        ["until"] = new(Until: A.Noon.AddHours(-30)),
        ["between"] = new(["hue", "lam-dong"], Since: A.Noon.AddHours(-70), Until: A.Noon.AddHours(-20)),
        ["commune"] = new() { Commune = "c3" },
        ["priority group"] = new() { PriorityGroup = "poor" },
        ["source"] = new() { SourceCode = "v1" },
        ["channel"] = new() { Channel = "web" },
        ["assignee"] = new() { Assignee = "officer-1" },
        ["nobody's"] = new() { Assignee = "" },
        ["new ones of an officer"] = new(Status: "new") { Assignee = "officer-2" },
        ["assisted"] = new() { IsAssisted = true },
        ["typed by themselves in hue"] = new(["hue"]) { IsAssisted = false },
        ["commune, group, channel"] = new() { Commune = "c2", PriorityGroup = "minority", Channel = "web" },
        ["standing of a group and an officer"] = new() { PriorityGroup = "poor", Assignee = "officer-1", IsWithdrawn = false },
        ["centre"] = new() { Centre = "centre-1" },
        ["centre, status, word"] = new(Status: "new") { Centre = "centre-1", SearchKeys = [A.Bytes("lan")] },
        ["centre and province"] = new(["hue", "lam-dong"]) { Centre = "centre-1" },
        ["called of a centre, standing"] = new(Status: "called") { Centre = "centre-1", IsWithdrawn = false },
        ["default queue"] = new() { Centre = "" },
        ["standing"] = new() { IsWithdrawn = false },
        ["withdrawn"] = new() { IsWithdrawn = true },
        ["standing and called in hue"] = new(["hue"], "called") { IsWithdrawn = false },
        ["word"] = new() { SearchKeys = [A.Bytes("lan")] },
        ["words"] = new(Status: "new") { SearchKeys = [A.Bytes("nguyen"), A.Bytes("hoa")] },
        ["phone"] = new() { SearchKeys = [A.Bytes("17")] },
        ["phone and word"] = new() { SearchKeys = [A.Bytes("17"), A.Bytes("nobody")] },
        ["a name that is a number too"] = new() { SearchKeys = [A.Bytes("5")] },
    };
}
