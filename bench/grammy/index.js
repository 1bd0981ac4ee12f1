// An echo bot on long polling, as grammY's own documentation has it; prints "ready" when it polls.
//   BOT_TOKEN  any token, API_ROOT  the Bot API's address without a slash at its end
//   RUNNER=1   polls with @grammyjs/runner, which handles updates side by side, as grammY advises under load
import { run, sequentialize } from "@grammyjs/runner";
import { Bot } from "grammy";

const { API_ROOT, BOT_TOKEN, RUNNER } = process.env;
if (!API_ROOT || !BOT_TOKEN) {
  console.error("Set API_ROOT and BOT_TOKEN.");
  process.exit(2);
}

const bot = new Bot(BOT_TOKEN, { client: { apiRoot: API_ROOT } });
const ready = () => console.log("ready");

// Side by side, yet in order within one chat: grammY's advice, and what polling without it does by itself.
if (RUNNER === "1") bot.use(sequentialize((context) => context.chat?.id.toString()));

bot.on("message:text", (context) => context.reply(context.message.text));

if (RUNNER === "1") {
  await bot.init();
  run(bot);
  ready();
} else {
  await bot.start({ onStart: ready });
}
