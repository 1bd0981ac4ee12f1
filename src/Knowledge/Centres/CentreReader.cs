using WorkerAdvisor.Knowledge.Content;

namespace WorkerAdvisor.Knowledge.Centres;

/// <summary>Reads <c>content/centres.yaml</c>; what is missing or wrong is reported with its line.</summary>
internal static class CentreReader
{
    private static readonly string[] Keys = ["id", "name", "provinces", "phone", "address", "hours"];

    /// <param name="provinces">Slugs of the provinces of today.</param>
    public static CentreContent Read(YamlMap? file, IReadOnlySet<string> provinces)
    {
        var covered = new Dictionary<string, string>();
        var centres = new List<Centre>();
        foreach (YamlMap map in file?.Maps("centres") ?? [])
        {
            Centre centre = Read(map);
            if (centres.Exists(other => other.Id == centre.Id)) map.Report($"there is a centre \"{centre.Id}\" already");
            foreach (string province in centre.Provinces)
            {
                if (!provinces.Contains(province)) map.Report($"there is no province \"{province}\"; write a slug of places/provinces.yaml");
                else if (!covered.TryAdd(province, centre.Id)) map.Report($"\"{province}\" is covered by \"{covered[province]}\" already; a province has one centre that calls");
            }

            centres.Add(centre);
        }

        return new CentreContent(centres) { Operator = file?.OptionalText("operator") };
    }

    private static Centre Read(YamlMap map)
    {
        map.ReportKeysBeside(Keys);
        return new Centre(map.Text("id"), map.Text("name"), map.Texts("provinces"), map.OptionalText("phone"), map.OptionalText("address"), map.OptionalText("hours"));
    }
}
