using System.Text.Json;
using System.Text.Json.Serialization;
using WorkerAdvisor.Storage.Leads;

namespace WorkerAdvisor.Bot.Operators;

internal sealed record ExportRequest(LeadQuery Query, string File);

/// <summary>A line of an export: a row, or how it ended. Without an end it broke off.</summary>
internal sealed record ExportLine(LeadRow? Row, int? End = null, string? Fault = null);

internal sealed record CountResponse(int Count);

internal sealed record ImportRequest(IReadOnlyList<ImportedPerson> People, bool IsDryRun);

internal sealed record BackupRequest(string Path, bool WithKeys);

internal sealed record ResetRequest(string Login);

internal sealed record FaultResponse(string Fault);

/// <summary>What goes over the operator's socket.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LeadQuery))]
[JsonSerializable(typeof(ExportRequest))]
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(CountResponse))]
[JsonSerializable(typeof(ImportNotice))]
[JsonSerializable(typeof(ImportRequest))]
[JsonSerializable(typeof(IReadOnlyList<ImportResult>))]
[JsonSerializable(typeof(BackupRequest))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(ResetRequest))]
[JsonSerializable(typeof(StaffReset))]
[JsonSerializable(typeof(FaultResponse))]
internal sealed partial class OperatorJson : JsonSerializerContext;
