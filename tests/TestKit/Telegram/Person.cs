using System.Globalization;
using System.Text.Json;

namespace WorkerAdvisor.TestKit.Telegram;

/// <summary>Somebody who writes to the bot in a private chat.</summary>
public sealed class Person(FakeBotApi api, long chat)
{
    /// <summary>Date of a message: now, as a reply to an old one is not tried for long; no test depends on which day that is.</summary>
    private static long Date => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public long Chat => chat;

    /// <summary>Writes a message.</summary>
    /// <returns>The update's id.</returns>
    public int Says(string text) => Sends($"\"text\":{JsonSerializer.Serialize(text)}");

    /// <summary>Sends a message of any kind: the fields beside those that every message has.</summary>
    public int Sends(string fields) => api.Deliver(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        "message":{"message_id":{{{api.NextMessage()}}},"date":{{{Date}}},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Tèo"},"chat":{"id":{{{chat}}},"type":"private","first_name":"Tèo"},{{{fields}}} }
        """));

    /// <summary>Writes a message in a group: the fields beside those that every message has.</summary>
    public int SendsIn(long group, string fields) => api.Deliver(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        "message":{"message_id":{{{api.NextMessage()}}},"date":{{{Date}}},"from":{"id":{{{chat}}},"is_bot":false,"first_name":"Tèo"},"chat":{"id":{{{group}}},"type":"supergroup","title":"Làng"},{{{fields}}} }
        """));

    /// <summary>Shares a contact, as the key that asks for it does.</summary>
    /// <param name="phone">As Telegram tells it: mostly without a plus.</param>
    /// <param name="owner">Whose account the number belongs to.</param>
    public int SharesContact(string phone, long owner) => Sends(string.Create(CultureInfo.InvariantCulture, $$"""
        "contact":{"phone_number":{{JsonSerializer.Serialize(phone)}},"first_name":"Tèo","user_id":{{owner}}}
        """));

    /// <summary>Presses a button.</summary>
    /// <param name="data">What the button sends.</param>
    /// <param name="message">The message it is under.</param>
    public int Presses(string data, int message) => api.Deliver(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""
        "callback_query":{"id":"press-{{{chat}}}-{{{data}}}-{{{message}}}","from":{"id":{{{chat}}},"is_bot":false,"first_name":"Tèo"},"chat_instance":"1","data":{{{JsonSerializer.Serialize(data)}}},"message":{"message_id":{{{message}}},"date":{{{Date}}},"chat":{"id":{{{chat}}},"type":"private"},"text":"."} }
        """));

    /// <summary>What the bot says next to this person, or said already: the answer numbered from 1.</summary>
    public async Task<BotCall> HearsAsync(int number, CancellationToken cancellationToken)
    {
        int heard = 0;
        return await api.CallAsync(call => call.Method == "sendMessage" && call.Chat == chat && ++heard == number, cancellationToken);
    }
}
