using System.Reflection;
using WorkerAdvisor.Bot.Conversations;
using WorkerAdvisor.Knowledge;
using WorkerAdvisor.Storage.LiteDb;

namespace WorkerAdvisor.Bot.Tests;

/// <summary>Dependencies point one way: Bot to Knowledge, Bot to Storage; those two know neither each other nor any channel.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Knowledge = typeof(KnowledgeBase).Assembly, Storage = typeof(LiteDbStore).Assembly, Bot = typeof(Turn).Assembly;

    [Fact]
    public void Knowledge_knows_neither_storage_nor_bot_nor_the_web() =>
        Assert.DoesNotContain(References(Knowledge), name => IsOurs(name) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name == "LiteDB");

    [Fact]
    public void Storage_knows_neither_knowledge_nor_bot_nor_the_web() =>
        Assert.DoesNotContain(References(Storage), name => IsOurs(name) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void The_bot_uses_both() => Assert.Superset(new HashSet<string> { Knowledge.GetName().Name!, Storage.GetName().Name! }, References(Bot).ToHashSet());

    [Fact]
    public void The_conversation_core_knows_no_channel()
    {
        IEnumerable<Type> core = Bot.GetTypes().Where(type => type.Namespace is "WorkerAdvisor.Bot.Conversations" or "WorkerAdvisor.Bot.Answers" or "WorkerAdvisor.Bot.Menus");

        Assert.DoesNotContain(core.SelectMany(Mentioned), type => type.Namespace?.StartsWith("WorkerAdvisor.Bot.Channels", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Every_namespace_has_the_prefix_and_no_drawer_for_odds_and_ends()
    {
        string[] drawers = ["Utils", "Helpers", "Common", "Managers", "Misc"];
        IEnumerable<string> namespaces = new[] { Knowledge, Storage, Bot }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsPublic && type.Name != nameof(Program)).Select(type => type.Namespace ?? "").Distinct();

        Assert.All(namespaces, name =>
        {
            Assert.StartsWith("WorkerAdvisor.", name, StringComparison.Ordinal);
            Assert.DoesNotContain(name.Split('.'), drawers.Contains);
        });
    }

    private static bool IsOurs(string name) => name.StartsWith("WorkerAdvisor.", StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetConstructors(All).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)));
    }
}
