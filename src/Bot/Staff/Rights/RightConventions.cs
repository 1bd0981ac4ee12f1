namespace WorkerAdvisor.Bot.Staff.Rights;

/// <summary>Rights of endpoints that are no pages.</summary>
public static class RightConventions
{
    /// <summary>Says which right an endpoint or a group of them needs.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoints, StaffRight right)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new RequiresAttribute(right));
}
