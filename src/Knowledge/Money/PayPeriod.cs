namespace WorkerAdvisor.Knowledge.Money;

/// <summary>What an amount is paid for: an hour, a day … of work.</summary>
public enum PayPeriod
{
    Hour, Day, Week, Month, Year,
}
