using System.CommandLine;
using WorkerAdvisor.Bot.Operators;

namespace WorkerAdvisor.Bot.Commands;

/// <summary><c>staff reset</c>: the way back in for an administrator whom no other can help.</summary>
internal static class StaffCommands
{
    public static Command Create() => new("staff", "Tài khoản của bàn làm việc") { CreateReset() };

    private static Command CreateReset()
    {
        var login = new Argument<string>("login") { Description = "Tên đăng nhập", HelpName = "TÊN ĐĂNG NHẬP" };
        Option<string> data = LeadsCommands.DataOption();
        var command = new Command("reset", "In ra cửa sổ lệnh này một đường dẫn đặt lại mật khẩu, dùng một lần, trong 24 giờ") { login, data };
        command.SetAction((parsed, cancellationToken) => OperatorTools.GuardedAsync(async () =>
        {
            await using IOperator work = await OperatorTools.Access.OpenAsync(parsed.GetRequiredValue(data), mayCreate: false, cancellationToken);
            StaffReset made = await work.ResetStaffAsync(parsed.GetRequiredValue(login), cancellationToken);
            await Console.Error.WriteLineAsync($"Đường dẫn để {made.Name} đặt mật khẩu mới (dùng một lần, trong 24 giờ; cái trước hết dùng; đặt xong thì mã 6 số được tắt):");
            await Console.Out.WriteLineAsync($"{OperatorTools.Site}/staff/reset?token={made.Secret}");
            return Verbs.Done;
        }));
        return command;
    }
}
