using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Storage.Tests.Staff;

public abstract class SavedViewStoreContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Views_are_kept_for_their_owner_alone_by_name()
    {
        await SavedViews.SaveAsync(View("1", "a", "Quá hạn"), Cancellation);
        await SavedViews.SaveAsync(View("2", "a", "Hôm nay"), Cancellation);
        await SavedViews.SaveAsync(View("1", "ab", "Của người khác"), Cancellation);
        await ReopenAsync();

        Assert.Equal([View("2", "a", "Hôm nay"), View("1", "a", "Quá hạn")], await SavedViews.ListAsync("a", Cancellation));
        Assert.Equal([View("1", "ab", "Của người khác")], await SavedViews.ListAsync("ab", Cancellation));
        Assert.Empty(await SavedViews.ListAsync("b", Cancellation));
    }

    [Fact]
    public async Task A_view_takes_the_place_of_the_one_with_its_id_and_can_be_deleted()
    {
        await SavedViews.SaveAsync(View("1", "a", "Cũ"), Cancellation);
        Assert.True(await SavedViews.SaveAsync(View("1", "a", "Mới"), Cancellation));
        Assert.Equal([View("1", "a", "Mới")], await SavedViews.ListAsync("a", Cancellation));

        Assert.False(await SavedViews.DeleteAsync("b", "1", Cancellation));
        Assert.True(await SavedViews.DeleteAsync("a", "1", Cancellation));
        Assert.False(await SavedViews.DeleteAsync("a", "1", Cancellation));
        Assert.Empty(await SavedViews.ListAsync("a", Cancellation));
    }

    [Fact]
    public async Task An_account_has_only_so_many()
    {
        for (int n = 0; n < ISavedViewStore.MostOfAccount; n++) Assert.True(await SavedViews.SaveAsync(View($"{n}", "a", "x"), Cancellation));

        Assert.False(await SavedViews.SaveAsync(View("more", "a", "x"), Cancellation));
        Assert.True(await SavedViews.SaveAsync(View("7", "a", "y"), Cancellation));
        Assert.True(await SavedViews.SaveAsync(View("more", "b", "x"), Cancellation));
    }

    [Fact]
    public async Task What_is_too_long_or_missing_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SavedViews.SaveAsync(View(new string('x', 101), "a", "x"), Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(() => SavedViews.SaveAsync(View("1", "a", null!), Cancellation));
    }

    private static SavedView View(string id, string account, string name) => new(id, account, name, "status=new");
}
