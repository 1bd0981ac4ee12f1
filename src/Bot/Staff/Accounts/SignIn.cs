using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using WorkerAdvisor.Bot.Staff.Audits;
using WorkerAdvisor.Storage.Staff;

namespace WorkerAdvisor.Bot.Staff.Accounts;

/// <summary>
/// Checks who signs in: password, then one-time code where it is on. What is wrong is told to nobody, and an unknown login takes as long as a known
/// one: the password is hashed in any case, and what is written goes into one commit.
/// </summary>
public sealed class SignIn : IDisposable
{
    private const int Lines = 64;

    private static readonly TimeSpan StepLasts = TimeSpan.FromMinutes(5);

    private readonly IServiceProvider _services;
    private readonly StaffAccounts _accounts;
    private readonly Passwords _passwords;
    private readonly OneTimeCodes _codes;
    private readonly AddressGuard _guard;
    private readonly StaffAudit _audit;
    private readonly TimeProvider _clock;
    private readonly IDataProtector _step;
    private readonly SemaphoreSlim[] _lines = [.. Enumerable.Range(0, Lines).Select(_ => new SemaphoreSlim(1))];

    public SignIn(
        IServiceProvider services, StaffAccounts accounts, Passwords passwords, OneTimeCodes codes, AddressGuard guard, StaffAudit audit, IDataProtectionProvider keys, TimeProvider clock)
    {
        (_services, _accounts, _passwords, _codes, _guard, _audit, _clock) = (services, accounts, passwords, codes, guard, audit, clock);
        ArgumentNullException.ThrowIfNull(keys);
        _step = keys.CreateProtector("WorkerAdvisor.Staff.SignInStep.v1");
    }

    private IStaffStore Store => _services.GetRequiredService<IStaffStore>();

    /// <summary>The first step.</summary>
    /// <param name="typedLogin">As typed; null for nothing.</param>
    public async Task<SignInOutcome> WithPasswordAsync(string? typedLogin, string? password, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!_guard.Allows(address)) return new SignInOutcome.TooMany();
        string? login = LoginName.Read(typedLogin);
        return await InLineAsync(login ?? "", async () =>
        {
            StaffAccount? account = login is null ? null : await Store.FindByLoginAsync(login, cancellationToken);
            bool isRight = _passwords.Fits(account, password ?? "");
            if (account is null || !isRight || IsClosed(account)) return await RefuseAsync(account, isRight ? "closed" : "password", address, cancellationToken);
            return await PassAsync(account, "password", cancellationToken);
        }, cancellationToken);
    }

    /// <summary>The second step, where one-time codes are on.</summary>
    /// <param name="step">As <see cref="SignInOutcome.NeedsCode"/> gave it.</param>
    public async Task<SignInOutcome> WithCodeAsync(string? step, string? code, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!_guard.Allows(address)) return new SignInOutcome.TooMany();
        if (Open(step) is not ({ } id, { } stamp)) return new SignInOutcome.Refused();
        if (await Store.FindAsync(id, cancellationToken) is not { } found) return new SignInOutcome.Refused();
        return await InLineAsync(found.Login, async () =>
        {
            StaffAccount? account = await Store.FindAsync(id, cancellationToken);
            if (account is null || account.Stamp != stamp || IsClosed(account) || _codes.StepOf(code, account) is not { } used)
                return await RefuseAsync(account, "code", address, cancellationToken);
            return await FinishAsync(account, "code", used, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>For somebody whom the organisation's own sign-in vouches for.</summary>
    public async Task<SignInOutcome> VouchedAsync(StaffAccount account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return IsClosed(account) ? await RefuseAsync(account, "closed", null, cancellationToken) : await PassAsync(account, "openid", cancellationToken);
    }

    /// <summary>Whether somebody who is signed in knows the own password; a wrong one counts as at signing in.</summary>
    public async Task<bool> IsOwnPasswordAsync(StaffAccount own, string? password, IPAddress? address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(own);
        if (!_guard.Allows(address)) return false;
        return await InLineAsync(own.Login, async () =>
        {
            StaffAccount? account = await Store.FindAsync(own.Id, cancellationToken);
            if (account is not null && _passwords.Fits(account, password ?? "") && !IsClosed(account)) return true;
            await RefuseAsync(account, "own password", address, cancellationToken);
            return false;
        }, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SemaphoreSlim line in _lines) line.Dispose();
    }

    private bool IsClosed(StaffAccount account) => account.DisabledAt is not null || LockOut.Holds(account, _clock.GetUtcNow());

    private async Task<SignInOutcome> PassAsync(StaffAccount account, string how, CancellationToken cancellationToken)
    {
        if (account.SealedTotp is null) return await FinishAsync(account, how, null, cancellationToken);
        string until = _clock.GetUtcNow().Add(StepLasts).UtcTicks.ToString(CultureInfo.InvariantCulture);
        return new SignInOutcome.NeedsCode(_step.Protect($"{account.Id} {account.Stamp} {until}"));
    }

    private async Task<SignInOutcome> FinishAsync(StaffAccount account, string how, long? usedStep, CancellationToken cancellationToken)
    {
        await _audit.WriteAsync(account, StaffAudit.SignIn, null, how, cancellationToken);
        DateTimeOffset now = _clock.GetUtcNow();
        StaffAccount? after = await _accounts.ChangeAsync(
            account.Id,
            current => IsClosed(current) || current.Stamp != account.Stamp || usedStep <= current.TotpStep
                ? null
                : current with { Failures = 0, LockedUntil = null, LastSignInAt = now, TotpStep = usedStep ?? current.TotpStep },
            cancellationToken);
        return after is null ? new SignInOutcome.Refused() : new SignInOutcome.Done(after);
    }

    /// <summary>Notes the failure; while an account is closed none is counted, or anybody could keep it closed for ever.</summary>
    private async Task<SignInOutcome> RefuseAsync(StaffAccount? account, string what, IPAddress? address, CancellationToken cancellationToken)
    {
        _guard.Count(address);
        Task noted = _audit.WriteAsync(StaffAudit.Nobody, StaffAudit.SignInFailed, account?.Id, what, cancellationToken);
        Task counted = account is null ? Task.CompletedTask : _accounts.ChangeAsync(account.Id, current => IsClosed(current) ? null : LockOut.After(current, _clock.GetUtcNow()), cancellationToken);
        await Task.WhenAll(noted, counted);
        return new SignInOutcome.Refused();
    }

    private (string? Id, string? Stamp) Open(string? step)
    {
        try
        {
            string[] parts = _step.Unprotect(step ?? "").Split(' ');
            return long.Parse(parts[2], CultureInfo.InvariantCulture) > _clock.GetUtcNow().UtcTicks ? (parts[0], parts[1]) : default;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return default;
        }
    }

    /// <summary>One after the other for each login, so that a thousand tries at once are counted like a thousand in a row.</summary>
    private async Task<T> InLineAsync<T>(string login, Func<Task<T>> check, CancellationToken cancellationToken)
    {
        SemaphoreSlim line = _lines[(uint)string.GetHashCode(login, StringComparison.Ordinal) % Lines];
        await line.WaitAsync(cancellationToken);
        try
        {
            return await check();
        }
        finally
        {
            line.Release();
        }
    }
}
