// The web chat page: shows the talk, sends what the person writes, loses nothing on a bad network.
// Written for phones since about 2019: no ?. or ??, no lookbehind, nothing loaded from elsewhere.
// Whatever the server sends is inserted as text, never as HTML.

const API = '/api/chat/messages';
const PERSON_API = '/api/chat/handover';
const LONGEST = 4000;           // characters (UTF-16 units) the server takes in one message
const KEPT = 60;                // messages kept on this device
const TIMEOUT = 20000;          // ms until an unanswered request counts as lost
const LONGEST_PAUSE = 60000;    // ms, ceiling of the back-off
const LOOK_FIRST = 5000;        // ms between two looks for what a person of the staff said, growing to the ceiling
const LOOK_LAST = 30000;
const CRASHES = 6;              // answers 500 to one message before the next one gets its turn

const words = {
  greeting: 'Chào bạn, mình là trợ lý tự động, giúp bạn tìm hiểu chuyện đi làm ở nước ngoài.\nBạn bấm một mục ở dưới, hoặc gõ câu hỏi của bạn.',
  topics: ['Vay vốn', 'Chi phí', 'Nên chọn nước nào', 'Tránh lừa đảo'],
  bot: 'Trợ lý: ',
  me: 'Bạn: ',
  staff: 'Cán bộ ',
  urgent: '⚠ Khẩn cấp',
  sources: 'Nguồn: ',
  suggestions: 'Gợi ý',
  actions: 'Với câu trả lời này',
  up: 'Câu trả lời này có ích',
  down: 'Câu trả lời này chưa đúng ý',
  typing: 'Trợ lý đang trả lời',
  slow: 'Mạng đang chậm, bạn chờ chút nhé.',
  offline: 'Mạng chập chờn nên tin chưa gửi được. Mình giữ lại rồi, sẽ tự gửi khi có mạng.',
  busy: 'Bên mình đang trục trặc nên tin chưa gửi được. Mình giữ lại rồi, lát nữa sẽ tự gửi lại.',
  crashed: 'Bên mình đang trục trặc nên chưa trả lời được tin này. Tin vẫn còn đây, lát nữa bạn bấm Gửi lại nhé.',
  queued: 'Chưa gửi, đang chờ tới lượt.',
  refused: 'Mình chưa nhận được tin này. Bạn thử hỏi lại cách khác nhé.',
  hurried: 'Bạn nhắn hơi nhanh nên mình chưa kịp nhận.',
  later: time => ' Mình giữ tin lại rồi, sẽ tự gửi sau ' + time + '.',
  sent: 'Đã gửi.',
  again: 'Gửi lại',
  sending: 'Đang gửi…',
  edit: 'Sửa tin',
  tooLong: length => 'Tin dài quá: ' + grouped(length) + ' ký tự, mình chỉ nhận tới ' + grouped(LONGEST) + '. Bạn viết ngắn lại hoặc chia làm hai tin nhé.',
  table: 'Bảng số liệu',
  share: 'Gửi cho người khác',
  copy: 'Chép đoạn này',
  copied: 'Đã chép',
  linkCopied: 'Đã chép đường dẫn',
  link: 'Đường dẫn tới câu trả lời này',
  selected: 'Đã bôi đen, bạn bấm chép.',
  erased: 'Đã xóa trò chuyện trên máy này.',
};

// ───── What this device remembers ─────

const keys = { id: 'chat.conversation', log: 'chat.log', draft: 'chat.draft', big: 'chat.big', person: 'chat.person' };
const disk = openDisk();

/** localStorage, or memory where the browser denies it (private window, some in-app browsers). */
function openDisk() {
  try {
    localStorage.setItem('chat.probe', '1');
    localStorage.removeItem('chat.probe');
    return localStorage;
  } catch (denied) {
    const memory = new Map();
    return {
      getItem: key => (memory.has(key) ? memory.get(key) : null),
      setItem: (key, value) => memory.set(key, value),
      removeItem: key => memory.delete(key),
    };
  }
}

function keep(key, value) {
  try {
    disk.setItem(key, value);
  } catch (full) { /* The talk goes on; only a reload would lose its end. */ }
}

function randomBytes(count) {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** 128 random bits as 22 characters. crypto.randomUUID would need https, and tests and villages' LANs run on http. */
function newConversation() {
  const id = btoa(String.fromCharCode.apply(null, randomBytes(16))).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22);
  keep(keys.id, id);
  return id;
}

function newMessageId() {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = Array.from(bytes, byte => (byte + 256).toString(16).slice(1)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/*
 * The talk, oldest first. Mine: { id, at, text, action?, state, note?, from?, silent? }; the bot's: { id, at, reply }.
 * state: waiting (to be sent, survives a reload) → sent | refused (not retried by itself).
 * from: the reply whose button was pressed and which the answer may replace; silent: not shown unless something goes wrong.
 * label: what is shown in place of the text; opens: what a link said; never shown.
 */
let items = [];
let conversation = /^[\w-]{22}$/.test(disk.getItem(keys.id)) ? disk.getItem(keys.id) : newConversation();

function readLog(json) {
  try {
    return JSON.parse(json).filter(item => item && item.id && (item.reply || typeof item.text === 'string'));
  } catch (absentOrBroken) {
    return [];
  }
}

function save() {
  const kept = items.filter((item, index) => index >= items.length - KEPT || item.state === 'waiting');
  keep(keys.log, JSON.stringify(kept));
}

// ───── Text → nodes ─────

/** A DOM element; strings among the children become text nodes. */
function el(name, attributes, ...children) {
  const node = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (typeof value === 'function') node.addEventListener(key, value);
    else if (value !== undefined && value !== false) node.setAttribute(key, value);
  });
  node.append(...children);
  return node;
}

/** Reply text as paragraphs and real lists. */
function blocks(text) {
  const result = document.createDocumentFragment();
  let list = null;
  let apart = false;
  String(text).split('\n').forEach(line => {
    if (!line.trim()) {
      apart = true;
      list = null;
    } else if (line.startsWith('• ')) {
      if (!list) result.append(list = el('ul'));
      list.append(el('li', null, spans(line.slice(2))));
    } else {
      list = null;
      result.append(el('p', { class: apart && 'apart' }, spans(line)));
      apart = false;
    }
  });
  return result;
}

/** One line: **bold**, web addresses and phone numbers. */
function spans(line) {
  const result = document.createDocumentFragment();
  const helpline = /gọi|tổng đài|đường dây|công an|cảnh sát|cấp cứu|cứu hỏa/i.test(line);
  line.split(/\*\*(\S(?:.*?\S)?)\*\*/).forEach((part, index) => {
    if (part) result.append(index % 2 ? el('strong', null, links(part, helpline)) : links(part, helpline));
  });
  return result;
}

const LINK = /https:\/\/[^\s<>"]+|\+\d{1,3}(?:[ .-]?\d{2,4}){2,5}|\b0\d{2,3}[ .-]?\d{3,4}[ .-]?\d{3,4}\b|\b1[89]00[ .]?\d{4}\b|\b1577-0071\b|\b(?:11[0-59]|1345|1350|1955)\b/g;
// A number of three digits is dialled only in a line about calling, and no short one when it is a sum, a share, a law or a date.
const COUNTED = /^(?:[.,–-]?\d|\/(?:\d{4}|\p{Lu})|%|\s*(?:triệu|nghìn|ngàn|tỷ|tỉ|đồng|người|tháng|ngày|năm|giờ|phút|USD|yên|won|euro|lao động|trường hợp)(?!\p{L}))/u;
const NUMBERED = /(?:Điều|khoản|điểm|mục|năm|\d[.,–-]?)\s*$/i;

function links(text, helpline) {
  const result = document.createDocumentFragment();
  let from = 0;
  let match;
  LINK.lastIndex = 0;
  while ((match = LINK.exec(text))) {
    const found = match[0].startsWith('https') ? match[0].replace(/[.,;:!?)\]}»”’'*]+$/, '') : match[0];
    const end = match.index + found.length;
    const node = found.startsWith('https') ? webLink(found)
      : isPhone(found, text.slice(0, match.index), text.slice(end), helpline) ? phoneLink(found)
        : null;
    if (node) {
      result.append(text.slice(from, match.index), node);
      from = end;
    }
    LINK.lastIndex = end;
  }
  result.append(text.slice(from));
  return result;
}

function isPhone(found, before, after, helpline) {
  const digits = found.replace(/\D/g, '').length;
  if (found[0] === '0' && (digits < 10 || digits > 11)) return false;     // a citizen's number has 12
  if (digits > 4) return !/[\d.,]$/.test(before) && !/^[.,]?\d/.test(after);  // not the noughts of 1.000.000.000
  return (helpline || digits === 4) && !COUNTED.test(after) && !NUMBERED.test(before);
}

function webLink(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' ? el('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, address) : null;
  } catch (invalid) {
    return null;
  }
}

function phoneLink(number) {
  return el('a', { href: 'tel:' + number.replace(/[^\d+]/g, ''), class: 'phone' }, number);
}

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '.');
}

// ───── Showing ─────

const $ = id => document.getElementById(id);
const log = $('log');
const box = $('text');

/** Says something to screen readers only. */
function announce(text) {
  $('status').textContent = '';
  setTimeout(() => { $('status').textContent = text; }, 50);
}

/** @param before the node it goes above; null: the end of the talk. */
function show(item, fresh, before = null) {
  const day = dayLine(item);
  if (day) log.insertBefore(day, before);
  const node = item.reply ? replyNode(item, fresh) : myNode(item);
  return log.insertBefore(node, before);
}

let lastDay = new Date().toDateString();

/** A date above the first message of another day, since a figure holds for its year; none for today's talk. */
function dayLine(item) {
  const when = new Date(item.at || Date.now());
  if (when.toDateString() === lastDay) return null;
  lastDay = when.toDateString();
  return el('p', { class: 'day' }, [when.getDate(), when.getMonth() + 1, when.getFullYear()].join('/'));
}

function myNode(item) {
  // aria-live off: a screen reader need not read back what its user has just written.
  const node = el('div', { class: 'msg mine', id: 'm-' + item.id, 'aria-live': 'off', hidden: item.opens },
    el('div', { class: 'bubble' }, el('span', { class: 'unseen' }, words.me), el('span', { class: 'text' }, item.label || item.text)));
  showFate(item, item.note, false, node);
  return node;
}

/** The line under my message: what became of it, if that is not simply "sent". */
function showFate(item, note, again, node = $('m-' + item.id)) {
  if (!node) return;
  item.note = note;
  node.dataset.state = item.state;
  let fate = node.querySelector('.fate');
  if (note && !fate) node.append(fate = el('p', { class: 'fate' }));
  if (fate) {
    fate.textContent = note;
    fate.classList.toggle('bad', item.state !== 'sent');
  }
  let button = node.querySelector('.again');
  if (again || item.state === 'refused') {
    if (!button) node.append(button = el('button', { type: 'button', class: 'again', click: () => sendAgain(item) }));
    button.textContent = item.state === 'refused' && item.rewrite ? words.edit : words.again;
  } else if (button) {
    // The focus goes to the talk, not to the top of the page.
    if (button === document.activeElement) log.focus({ preventScroll: true });
    button.remove();
  }
}

function replyNode(item, fresh) {
  const reply = item.reply;
  const kind = String(reply.kind || 'answer');
  const from = reply.from;
  const bubble = el('div', { class: 'bubble', role: fresh && reply.urgent ? 'alert' : undefined });
  if (from) bubble.append(el('p', { class: 'who' }, from.heading || words.staff + [from.name, from.centre].filter(Boolean).join(' · ')));
  else bubble.append(el('span', { class: 'unseen' }, words.bot));
  if (reply.urgent) bubble.append(el('p', { class: 'alarm' }, words.urgent));
  bubble.append(el('div', { class: 'text' }, blocks(reply.text || '')));
  if (reply.table && Array.isArray(reply.table.rows)) bubble.append(tableNode(reply.table));
  if (reply.chart && Array.isArray(reply.chart.series)) bubble.append(chartNode(reply.chart));
  const sources = listOf(reply.sources);
  if (sources.length) bubble.append(sourcesNode(sources));

  const node = el('div', { id: 'r-' + item.id, class: ['msg bot', kind === 'notice' && 'notice', reply.urgent && 'urgent', /^(danger|caution|fine)$/.test(reply.verdict) && `verdict ${reply.verdict}`, from && 'staff'].filter(Boolean).join(' ') }, bubble);
  node.dataset.kind = kind;
  node.dataset.topic = reply.topic || '';
  const buttons = listOf(reply.buttons);
  const big = buttons.filter(button => !button.quiet);
  const quiet = buttons.filter(button => button.quiet);
  if (reply.file) node.append(el('div', { class: 'suggestions' }, fileNode(reply.file)));
  if (reply.link && /^\/[^/]/.test(reply.link.address)) {
    node.append(el('div', { class: 'suggestions' }, el('a', reply.link.isPage ? { class: 'file', href: reply.link.address, target: '_blank', rel: 'noopener' } : { class: 'file', href: reply.link.address, download: '' }, String(reply.link.label))));
  }
  if (big.length) {
    const shape = big.some(button => BOX.test(button.label)) ? 'suggestions boxes' : big.length > 3 ? 'suggestions many' : 'suggestions';
    node.append(el('div', { class: shape, role: 'group', 'aria-label': words.suggestions }, ...big.map(button => buttonNode(button, item))));
  }
  const row = quiet.map(button => buttonNode(button, item)).concat(reply.share && reply.share.address ? [linkButton(reply)] : []);
  if (row.length) node.append(el('div', { class: 'quiet', role: 'group', 'aria-label': words.actions }, ...row));
  if (reply.share && !reply.share.address) node.append(shareNode(reply));
  return node;
}

/** Figures in rows and columns. A wide table scrolls inside its own frame, its first column staying in view. */
/** What goes with a reply as a file, to be saved on this device; the server keeps none. */
function fileNode(file) {
  const link = el('a', { class: 'file', download: String(file.name) }, String(file.label));
  link.href = URL.createObjectURL(new Blob([String(file.text)], { type: String(file.mediaType) }));
  return link;
}

function tableNode(table) {
  const head = el('tr', null, ...table.columns.map(column => el('th', { scope: 'col' }, String(column))));
  const rows = table.rows.map(row => el('tr', null, ...row.map((cell, index) =>
    (index ? el('td', { class: /^[\d.,% –-]+$/.test(cell) && 'number' }, spans(String(cell))) : el('th', { scope: 'row' }, String(cell))))));
  return el('div', { class: table.isSideBySide ? 'table side' : 'table', role: 'region', tabindex: '0', 'aria-label': table.title || words.table },
    el('table', null, ...(table.title ? [el('caption', null, String(table.title))] : []), el('thead', null, head), el('tbody', null, ...rows)));
}

/**
 * Bars under the table that says the same in figures. The room is kept from the start, so nothing moves when they come;
 * where they cannot come (old phone, cut network) the frame goes and the table stays.
 */
function chartNode(chart) {
  const box = el('div', { class: 'bars-box', 'aria-hidden': 'true' });
  const keys = chart.series.map((series, index) => el('li', { class: 'key-' + (index + 1) }, String(series.name)));
  const figure = el('figure', { class: 'chart' },
    el('figcaption', null, el('strong', null, String(chart.title)), el('span', { class: 'unit' }, String(chart.unit))), box, el('ul', { class: 'keys' }, ...keys));
  import('./chart.js').then(drawing => drawing.draw(box, chart)).catch(() => figure.remove());
  return figure;
}

/** A text to pass on as it stands. */
function shareNode(reply) {
  const button = el('button', {
    type: 'button', click: () => passOn(button, { text: String(reply.text).replace(/\*\*/g, '') }, words.copied, () => select(button)),
  }, navigator.share ? words.share : words.copy);
  return el('div', { class: 'suggestions' }, button);
}

/** The button that passes on the address of a page with just this answer. */
function linkButton(reply) {
  const url = new URL(reply.share.address, location.href).href;
  const button = el('button', { type: 'button', click: () => passOn(button, { url }, words.linkCopied, () => showLink(button, url)) }, String(reply.share.label));
  return button;
}

/** Through the phone's own share sheet where there is one, else copied; where neither is, byHand() shows what to copy. */
function passOn(button, what, copied, byHand) {
  if (navigator.share) navigator.share(what).catch(() => { /* thought better of it */ });
  else if (navigator.clipboard) navigator.clipboard.writeText(what.url || what.text).then(() => { button.textContent = copied; announce(copied); }, byHand);
  else byHand();
}

function showLink(button, url) {
  const row = button.parentNode;
  const field = row.querySelector('input') || row.appendChild(el('input', { type: 'text', readonly: '', class: 'link', 'aria-label': words.link }));
  field.value = url;
  field.focus();
  field.select();
  field.scrollIntoView({ block: 'nearest' });
  announce(words.selected);
}

/** Without the clipboard (http, old browsers) the text is marked, ready to be copied by hand. */
function select(button) {
  getSelection().selectAllChildren(button.closest('.msg').querySelector('.text'));
  announce(words.selected);
}

function listOf(value) {
  return Array.isArray(value) ? value.filter(Boolean) : [];
}

const BOX = /^([☐☑]) (.+)$/;    // a box to tick, empty or ticked, and what it stands for

function buttonNode(button, item) {
  const spoken = { '👍': words.up, '👎': words.down }[String(button.label).trim()];
  const box = BOX.exec(button.label);
  const face = box ? [el('span', { class: 'box', 'aria-hidden': 'true' }, box[1]), el('span', null, box[2])] : [String(button.label)];
  return el('button', {
    type: 'button', 'aria-label': spoken, title: spoken, 'data-action': button.action, 'aria-pressed': box ? String(box[1] === '☑') : undefined,
    click: event => {
      event.currentTarget.classList.add('pressed');
      say(String(button.label), button.action, button.inPlace ? item.id : undefined);
    },
  }, ...face);
}

/** A reply that changed: it stays where it is, and so does the focus. */
function replace(item) {
  const old = $('r-' + item.id);
  if (!old) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('data-action') : null;
  const node = replyNode(item);
  node.setAttribute('aria-live', 'off');
  old.replaceWith(node);
  const again = focused && Array.from(node.querySelectorAll('button')).find(button => button.getAttribute('data-action') === focused);
  if (again) again.focus({ preventScroll: true });
  else if (focused) log.focus({ preventScroll: true });
  announce(String(item.reply.text).split('\n')[0].replace(/\*\*/g, ''));
}

function sourcesNode(sources) {
  const summary = el('summary', null, el('span', null, words.sources + sources.map(source => source.label).join('; ')));
  return el('details', { class: 'sources', 'aria-live': 'off' }, summary, el('ul', null, ...sources.map(source =>
    el('li', null, el('strong', null, String(source.label || '')), ...[source.note].filter(Boolean).map(note => el('span', null, spans(String(note))))))));
}

// Typing indicator

let typing = null;

function showTyping() {
  hideTyping();
  const wasAtEnd = atEnd();
  typing = el('div', { class: 'msg bot', 'aria-live': 'off' },
    el('div', { class: 'bubble waiting', role: 'img', 'aria-label': words.typing }, el('i'), el('i'), el('i')));
  log.append(typing);
  if (wasAtEnd) toEnd();
  const shown = typing;
  setTimeout(() => { shown.firstChild.append(el('span', null, words.slow)); }, 6000);
}

function hideTyping() {
  if (typing) typing.remove();
  typing = null;
}

// Scrolling

function atEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 60;
}

function toEnd() {
  log.scrollTop = log.scrollHeight;
}

/** Brings the start of a fresh reply into view, under the question where that is short; a long answer is read from its start. */
function toStartOf(node) {
  const before = node.previousElementSibling;
  const first = before && before.classList.contains('mine') && before.offsetHeight < log.clientHeight / 4 ? before : node;
  log.scrollTop += first.getBoundingClientRect().top - log.getBoundingClientRect().top - 8;
}

function inView(node) {
  const top = node.getBoundingClientRect().top - log.getBoundingClientRect().top;
  return top > -20 && top < log.clientHeight - 40;
}

let lastReceived = 0;

/**
 * Shows fresh replies under their question; messages still unsent stay below. Who has scrolled up to read something,
 * or has just been given another reply, is not pulled away from it.
 */
function receive(question, replies) {
  const asked = $('m-' + question.id);
  const follow = (atEnd() || inView(asked)) && Date.now() - lastReceived > 2500;
  hideTyping();
  items.splice(items.indexOf(question) + 1, 0, ...replies);
  const before = asked.nextSibling;
  const nodes = replies.map(item => show(item, true, before));
  if (!nodes.length) return;
  lastReceived = Date.now();
  if (follow) toStartOf(nodes[0]);
  else if (!inView(nodes[0])) offerNewer(nodes[0]);
}

function offerNewer(node) {
  if (!$('newer').hidden) return;
  $('newer').hidden = false;
  $('newer').onclick = () => {
    toStartOf(node);
    $('newer').hidden = true;
    log.focus({ preventScroll: true });
  };
}

// ───── Sending: one message after another, each until it is answered ─────

let sending = false;
let tries = 0;
let pause = null;               // { end, early } while we wait before trying again; early: a poke may end it
let cut = null;                 // gives up the request under way

/** @param from the id of the reply under which the pressed button stands, when the answer is to take its place. */
function say(text, action, from) {
  const pending = items.some(item => item.state === 'waiting' && action && item.action === action);
  if (pending) return;          // the same button tapped twice
  const item = { id: newMessageId(), at: Date.now(), text, state: 'waiting' };
  if (action) item.action = action;
  if (from) Object.assign(item, { from, silent: true });
  items.push(item);
  save();
  lastReceived = 0;
  if (from) return poke();
  show(item);
  if (tries || pause) showFate(item, words.queued);
  toEnd();
  $('newer').hidden = true;
  poke();
}

/** Shows a press that was to stay unseen, because its answer does not come, or is no change of the message pressed. */
function reveal(item) {
  if (!item.silent || item.opens) return;
  delete item.silent;
  show(item);
}

function sendAgain(item) {
  if (item.state === 'refused') {
    if (item.rewrite) return rewrite(item);
    item.state = 'waiting';
    save();
  }
  $('m-' + item.id).querySelector('.again').textContent = words.sending;
  tries = Math.min(tries, 1);
  poke();
}

function rewrite(item) {
  box.value = item.text;
  fit();
  box.focus();
}

/** Sends now what waits: a new message, "Gửi lại", the network is back, the page is looked at again. */
function poke() {
  if (!pause) pump();
  else if (pause.early) pause.end();
}

async function pump() {
  if (sending) return;
  sending = true;
  try {
    let item;
    while ((item = items.find(each => each.state === 'waiting'))) {
      const owner = conversation;
      const outcome = await deliver(item);
      if (owner === conversation) await settle(item, outcome);   // else: erased meanwhile
    }
  } finally {
    sending = false;
  }
}

/** @returns {status, body, retryAfter}; status 0 when nothing (or not our server) answered in time. */
async function deliver(item) {
  const dots = tries || item.silent ? 0 : setTimeout(showTyping, 300);
  const abort = typeof AbortController === 'function' ? new AbortController() : null;
  let timer;
  const late = new Promise((_, fail) => {
    cut = () => { fail(new Error('no answer')); if (abort) abort.abort(); };
    timer = setTimeout(cut, TIMEOUT);
  });
  try {
    return await Promise.race([post(item, abort ? abort.signal : undefined), late]);
  } catch (unreachable) {
    return { status: 0 };
  } finally {
    clearTimeout(timer);
    clearTimeout(dots);
    cut = null;
  }
}

async function post(item, signal) {
  const message = item.action ? { conversation, id: item.id, action: item.action } : { conversation, id: item.id, text: item.text };
  const response = await fetch(API, {
    method: 'POST', body: JSON.stringify(message), headers: { 'Content-Type': 'application/json' },
    credentials: 'same-origin', cache: 'no-store', signal,
  });
  const body = await response.json().catch(() => null);
  return { status: response.status, body, retryAfter: response.headers.get('Retry-After') };
}

async function settle(item, { status, body, retryAfter }) {
  const message = body && typeof body.message === 'string' ? body.message : '';
  if (status === 200 && body && Array.isArray(body.replies)) return answered(item, body.replies);
  hideTyping();
  if (status === 429) return wait(item, (message || words.hurried), secondsOf(retryAfter) * 1000, false);
  if (status >= 400 && status < 500 && status !== 408 && status !== 425) return refuse(item, message || words.refused, true);
  item.crashes = (item.crashes || 0) + (status === 500 ? 1 : 0);
  if (item.crashes >= CRASHES) return refuse(item, words.crashed, false);
  tries += 1;
  // Up to a quarter more or less, so that a village does not come back in the same second.
  const time = Math.min(1000 * Math.pow(2, tries), LONGEST_PAUSE) * (0.75 + Math.random() / 2);
  return wait(item, status >= 500 ? words.busy : words.offline, time, true);
}

function answered(item, replies) {
  tries = 0;
  hideTyping();
  if (item.state !== 'waiting') return;   // another tab of this page was faster
  item.state = 'sent';
  tend(replies);
  const pressed = item.from && replies.length && replies[0].place === 'Menu' && items.find(each => each.id === item.from && each.reply);
  if (pressed) return changed(pressed, item, replies);
  reveal(item);
  showFate(item, item.note ? words.sent : '');
  receive(item, replies.filter(reply => reply && !(item.opens && reply.kind === 'small-talk')).map((reply, index) => ({ id: item.id + '/' + index, at: Date.now(), reply })));
  save();
}

/** The first reply takes the place of the one whose button was pressed; a warning that comes with it stands at the end. */
function changed(pressed, item, replies) {
  pressed.reply = replies[0];
  replace(pressed);
  items.splice(items.indexOf(item), 1);
  const mine = $('m-' + item.id);
  if (mine) mine.remove();
  replies.slice(1).filter(Boolean).forEach((reply, index) => {
    const more = { id: item.id + '/' + (index + 1), at: Date.now(), reply };
    items.push(more);
    const node = show(more, true);
    if (!inView(node)) offerNewer(node);
    toEnd();
  });
  save();
}

function refuse(item, note, final) {
  item.state = 'refused';
  item.rewrite = final && !item.action;
  item.crashes = 0;
  showTrouble(item, note, true);
}

function showTrouble(item, note, again) {
  const follow = atEnd();
  reveal(item);
  if (note !== item.note || item.state === 'refused') announce(note);
  showFate(item, note, again);
  items.forEach(each => { if (each !== item && each.state === 'waiting' && !each.note) showFate(each, words.queued); });
  if (follow) toEnd();
  save();
}

/** @param early whether poke() may end the pause; not when the server has asked us to slow down. */
async function wait(item, note, time, early) {
  showTrouble(item, early ? note : note + words.later(inWords(time / 1000)), early);
  await new Promise(resolve => {
    const timer = setTimeout(resolve, time);
    pause = { early, end: () => { clearTimeout(timer); resolve(); } };
  });
  pause = null;
}

/** Retry-After holds seconds or a date. */
function secondsOf(retryAfter) {
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Math.min(Math.max(Math.ceil(seconds) || 10, 1), 3600);
}

function inWords(seconds) {
  return seconds < 100 ? seconds + ' giây' : Math.ceil(seconds / 60) + ' phút';
}

// ───── A person of the staff ─────

/*
 * What staff say cannot be sent here, so the page comes for it: while a hand-over is open and somebody looks at the page.
 * Kept: { open, after }, after being the last line seen; null as long as nobody was ever asked for.
 */
let person = readPerson(disk.getItem(keys.person));
let nextLook = null;
let lookPause = LOOK_FIRST;

function readPerson(json) {
  try {
    const kept = JSON.parse(json);
    return kept && /^\d+$/.test(kept.after) ? { open: kept.open === true, after: kept.after } : null;
  } catch (broken) {
    return null;
  }
}

/** A reply may say that the talk with a person begins or ends; and whoever writes expects an answer soon. */
function tend(replies) {
  const said = replies.filter(reply => reply && typeof reply.person === 'boolean').pop();
  if (said) keepPerson({ open: said.person, after: person ? person.after : '0' });
  lookPause = LOOK_FIRST;
  look(person && person.open ? LOOK_FIRST : 0);
}

function keepPerson(next) {
  person = next;
  keep(keys.person, JSON.stringify(person));
}

/** Looks after a while; with nothing open only once, in case staff took the talk up again. */
function look(time) {
  clearTimeout(nextLook);
  nextLook = person && !document.hidden ? setTimeout(hear, time) : null;
}

async function hear() {
  nextLook = null;
  const owner = conversation;
  const heard = await fetch(PERSON_API + '?after=' + person.after, { headers: { 'X-Conversation': owner }, credentials: 'same-origin', cache: 'no-store' })
    .then(response => (response.status === 200 ? response.json() : null)).catch(() => null);
  if (owner !== conversation) return;         // erased meanwhile
  if (heard && Array.isArray(heard.lines)) showHeard(heard);
  if (!person.open) return;
  lookPause = heard && heard.lines.length ? LOOK_FIRST : Math.min(lookPause * 1.4, LOOK_LAST);
  look(lookPause);
}

function showHeard(heard) {
  const was = person;
  const lines = heard.lines.map(line => ({ id: 'h-' + line.id, at: line.at, reply: line.reply }));
  if (was.open && !heard.open && heard.ended) lines.push({ id: 'h-end-' + was.after, at: Date.now(), reply: heard.ended });
  keepPerson({ open: heard.open, after: heard.lines.length ? heard.lines[heard.lines.length - 1].id : was.after });
  append(lines);
}

/** Shows what staff said at the end of the talk; the button that ends it stands under the last of it only. */
function append(lines) {
  const fresh = lines.filter(line => line.reply && !items.find(each => each.id === line.id));
  if (!fresh.length) return;
  const follow = atEnd();
  items.filter(each => /^h-/.test(each.id) && each.reply && listOf(each.reply.buttons).length).forEach(each => {
    each.reply.buttons = [];
    const old = $('r-' + each.id);
    const row = old && old.querySelector('.quiet');
    if (row) row.remove();
  });
  fresh.slice(0, -1).forEach(line => { line.reply.buttons = []; });
  items.push(...fresh);
  const nodes = fresh.map(line => show(line, true));
  if (follow) toStartOf(nodes[0]);
  else offerNewer(nodes[0]);
  save();
}

// ───── Composer ─────

/** As high as its text; the style sheet sets the ceiling. */
function fit() {
  const follow = atEnd();
  box.style.height = 'auto';
  box.style.height = Math.max(46, box.scrollHeight + 2) + 'px';
  const length = box.value.trim().length;
  if (length > LONGEST && $('composer-note').hidden) announce(words.tooLong(length));   // once, not at every letter
  $('composer-note').hidden = length <= LONGEST;
  $('composer-note').textContent = length > LONGEST ? words.tooLong(length) : '';
  $('send').setAttribute('aria-disabled', String(length > LONGEST));
  if (follow) toEnd();
}

function submit(event) {
  event.preventDefault();
  const text = box.value.trim();
  if (!text || text.length > LONGEST) return box.focus();
  box.value = '';
  disk.removeItem(keys.draft);
  fit();
  // On a phone the keyboard covers half the page; closed, the answer can be read.
  if (!hasKeyboard.matches) box.blur();
  say(text);
}

const hasKeyboard = matchMedia('(hover: hover) and (pointer: fine)');

function startComposer() {
  $('composer').addEventListener('submit', submit);
  box.addEventListener('input', () => { keep(keys.draft, box.value); fit(); });
  box.addEventListener('keydown', event => {
    // 229 and isComposing: Enter that ends a Telex or VNI syllable must not send.
    const composing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composing && hasKeyboard.matches) submit(event);
  });
  box.value = disk.getItem(keys.draft) || '';
  fit();
}

// ───── Menu ─────

function openMenu(open, restoreFocus) {
  $('menu').hidden = !open;
  $('menu-choices').hidden = false;
  $('erase-confirm').hidden = true;
  $('menu-button').setAttribute('aria-expanded', String(open));
  if (open) $('bigger').focus();
  else if (restoreFocus) $('menu-button').focus();
}

function setBig(big) {
  document.documentElement.classList.toggle('big', big);
  $('bigger').setAttribute('aria-pressed', String(big));
  fit();
}

function erase() {
  disk.removeItem(keys.log);
  disk.removeItem(keys.draft);
  disk.removeItem(keys.person);
  person = null;
  look(0);
  conversation = newConversation();
  items = [];
  tries = 0;
  hideTyping();
  log.textContent = '';
  lastDay = new Date().toDateString();
  box.value = '';
  fit();
  $('newer').hidden = true;
  greet();
  log.scrollTop = 0;
  openMenu(false, true);
  announce(words.erased);
  if (cut) cut();               // what is under way belonged to the erased talk
  if (pause) pause.end();
}

function startMenu() {
  $('menu-button').addEventListener('click', () => openMenu($('menu').hidden, true));
  $('bigger').addEventListener('click', () => {
    const big = !document.documentElement.classList.contains('big');
    keep(keys.big, big ? '1' : '');
    setBig(big);
  });
  $('erase').addEventListener('click', () => {
    $('menu-choices').hidden = true;
    $('erase-confirm').hidden = false;
    $('erase-no').focus();
  });
  $('erase-no').addEventListener('click', () => openMenu(false, true));
  $('erase-yes').addEventListener('click', erase);
  const outside = event => !$('menu').hidden && !$('menu').contains(event.target) && !$('menu-button').contains(event.target);
  document.addEventListener('click', event => { if (outside(event)) openMenu(false); });
  document.addEventListener('focusin', event => { if (outside(event)) openMenu(false); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && !$('menu').hidden) openMenu(false, true); });
}

// ───── Start ─────

/** The greeting the server put into the page, or a built-in one whose buttons simply ask. */
function greet() {
  let reply;
  try {
    reply = JSON.parse($('welcome').textContent);
  } catch (notReplaced) { /* below */ }
  if (!reply || typeof reply.text !== 'string') {
    reply = { text: words.greeting, kind: 'small-talk', buttons: words.topics.map(label => ({ label })) };
  }
  const item = { id: 'welcome', at: Date.now(), reply };
  items.push(item);
  show(item);
}

/** In another site's page, Escape closes the frame; a menu that is open takes it first. */
function startFrame() {
  if (!document.documentElement.classList.contains('framed') || parent === window) return;
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && $('menu').hidden) parent.postMessage('worker-advisor:close', '*'); }, true);
}

/** Another tab of this page has written: take over what it has and we have not. */
function merge(theirs) {
  const known = id => items.find(each => each.id === id);
  theirs.filter(item => !item.reply).forEach(item => {
    const mine = known(item.id);
    if (!mine) {
      items.push(item);
      show(item);
    } else if (mine.state === 'waiting' && item.state !== 'waiting') {
      mine.state = item.state;
      mine.rewrite = item.rewrite;
      showFate(mine, item.note);
    }
  });
  theirs.filter(item => item.reply).forEach(item => {
    const mine = known(item.id);
    if (!mine || JSON.stringify(mine.reply) === JSON.stringify(item.reply)) return;
    mine.reply = item.reply;
    replace(mine);
  });
  // Last first, as each goes directly under its question.
  append(theirs.filter(item => item.reply && /^h-/.test(item.id)));
  theirs.filter(item => item.reply && !known(item.id)).reverse().forEach(item => {
    const question = known(item.id.split('/')[0]);
    if (question) receive(question, [item]);
  });
}

/**
 * Keeps the composer above the on-screen keyboard where the browser does not shrink the page itself (iOS).
 * Not while the page is pinch-zoomed: then the visible part is small because its reader wants it so.
 */
function followKeyboard() {
  const view = window.visualViewport;
  if (!view) return;
  const update = () => {
    if (Math.abs(view.scale - 1) > 0.01) return;
    const follow = atEnd();
    const style = document.documentElement.style;
    style.setProperty('--above', Math.max(0, Math.round(view.offsetTop)) + 'px');
    style.setProperty('--below', Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop)) + 'px');
    if (follow) toEnd();
  };
  view.addEventListener('resize', update);
  view.addEventListener('scroll', update);
}

function startPrint() {
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = Array.from(document.querySelectorAll('.sources:not([open])'));
    opened.forEach(details => { details.open = true; });
  });
  addEventListener('afterprint', () => opened.forEach(details => { details.open = false; }));
}

/**
 * What a link hands over (/?hoi=…: a code, a province, a topic) is said once: the address forgets it, for a reload. Of a topic its title is shown;
 * without one nothing is, as the bot's answer is only its greeting, which stands there already.
 */
function openNamed() {
  const query = new URLSearchParams(location.search);
  if (!query.has('hoi')) return;
  query.delete('hoi');
  history.replaceState(null, '', location.pathname + (query.toString() ? '?' + query : '') + location.hash);
  const named = readOpening();
  if (!named || typeof named.text !== 'string') return;
  const item = { id: newMessageId(), at: Date.now(), text: named.text, state: 'waiting', label: named.label || undefined };
  if (!named.label) Object.assign(item, { silent: true, opens: true });
  items.push(item);
  save();
  show(item);
  if (named.label) toEnd();
}

function readOpening() {
  try {
    return JSON.parse($('opening').textContent);
  } catch (absent) {
    return null;
  }
}

function start() {
  document.documentElement.classList.remove('no-js');
  startComposer();
  startMenu();
  startPrint();
  followKeyboard();
  setBig(disk.getItem(keys.big) === '1');

  $('loading').remove();
  const known = readLog(disk.getItem(keys.log));
  if (known.some(item => !item.reply)) {
    items = known;
    items.forEach(item => show(item));
    const mine = log.querySelectorAll('.mine');
    const last = mine[mine.length - 1];
    toStartOf(last.nextElementSibling || last);
  } else {
    greet();
  }
  // Only what comes from now on is read out, not the restored talk.
  setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);

  log.addEventListener('scroll', () => { if (atEnd()) $('newer').hidden = true; }, { passive: true });
  addEventListener('online', poke);
  addEventListener('pageshow', poke);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) poke();
    look(0);
  });
  addEventListener('storage', event => {
    if (event.key === keys.id && event.newValue !== conversation) location.reload();
    else if (event.key === keys.log && event.newValue) merge(readLog(event.newValue));
    else if (event.key === keys.person && event.newValue) {
      person = readPerson(event.newValue);
      look(LOOK_FIRST);
    }
  });
  openNamed();
  startFrame();
  poke();
  look(0);
}

start();
