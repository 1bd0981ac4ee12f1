using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using WorkerAdvisor.Bot.Staff.Rights;

namespace WorkerAdvisor.Bot.Tests.Staff;

public sealed class UndeclaredEndpointsTests
{
    public static TheoryData<object?, bool> Said => new()
    {
        { null, false },
        { new AllowAnonymousAttribute(), false },
        { new AuthorizeAttribute(), false },
        { new RequiresAttribute(StaffRight.OwnAccount), true },
        { new OpenToAllAttribute(), true },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public async Task An_endpoint_opens_only_when_it_says_who_may_use_it(object? said, bool opens)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(said is null ? [] : [said]), "page"));
        bool isOpen = false;
        var middleware = new UndeclaredEndpoints(_ =>
        {
            isOpen = true;
            return Task.CompletedTask;
        });

        await middleware.InvokeAsync(context);

        Assert.Equal((opens, opens ? 200 : 403), (isOpen, context.Response.StatusCode));
    }
}
