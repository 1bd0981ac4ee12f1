// A chat button for other sites:
//   <script src="https://…/embed.js" data-province="son-la" data-code="7k3m9q2d" data-label="Hỏi đi làm nước ngoài" data-side="left" async></script>
// All but src may be left out. The chat runs in a frame of its own origin: it sees nothing of the page around it, and the page nothing of the chat.
(() => {
  const script = document.currentScript || document.querySelector('script[src*="/embed.js"]');
  if (!script || document.getElementById('worker-advisor')) return;
  const origin = new URL(script.src, location.href).origin;
  const data = script.dataset;
  const words = { label: data.label || 'Hỏi đi làm nước ngoài', title: 'Tư vấn đi làm ở nước ngoài', close: 'Đóng', apart: 'Mở trang riêng' };

  const payload = [
    /^[a-z0-9]{4,32}$/.test(data.code || '') && 'm-' + data.code,
    /^[a-z]+(-[a-z]+)*$/.test(data.province || '') && 't-' + data.province,
  ].filter(Boolean).join('_');
  const query = payload && '?hoi=' + payload;

  const style = `
    :host { all: initial; }
    * { box-sizing: border-box; font: 600 16px/1.3 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
    [hidden] { display: none !important; }
    .open { position: fixed; z-index: 2147483000; bottom: 16px; right: 16px; max-width: calc(100vw - 32px); min-height: 48px; padding: 8px 20px;
      color: #fff; background: #0b5fa5; border: 2px solid #fff; border-radius: 26px; box-shadow: 0 2px 10px rgba(0, 0, 0, .3); cursor: pointer; }
    .open:hover { background: #094d87; }
    .panel { position: fixed; z-index: 2147483000; bottom: 16px; right: 16px; display: flex; flex-direction: column; width: min(400px, calc(100vw - 32px));
      height: min(640px, calc(100vh - 32px)); background: #fff; border: 1px solid #6f7b88; border-radius: 10px; box-shadow: 0 4px 24px rgba(0, 0, 0, .3); overflow: hidden; }
    .left { right: auto; left: 16px; }
    .head { display: flex; align-items: center; justify-content: flex-end; gap: 4px; padding: 0 4px; background: #0b5fa5; }
    .head a, .head button { display: inline-flex; align-items: center; min-width: 44px; min-height: 44px; padding: 0 12px; color: #fff; background: none; border: 0; cursor: pointer; }
    .head a { font-weight: 400; }
    :focus-visible { outline: 3px solid #f0b429; outline-offset: -3px; }
    .open:focus-visible { outline-offset: 2px; }
    iframe { flex: 1; width: 100%; border: 0; }
    @media (max-width: 480px), (max-height: 420px) { .panel { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; } }
    @media print { .open, .panel { display: none; } }`;

  const host = document.createElement('div');
  host.id = 'worker-advisor';
  const root = host.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();      // not a style element: the site's policy may forbid those
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } catch (older) {
    const element = document.createElement('style');
    element.textContent = style;
    root.append(element);
  }

  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    Object.keys(attributes).forEach(key => node.setAttribute(key, attributes[key]));
    node.append(...children);
    return node;
  }

  const side = data.side === 'left' ? ' left' : '';
  const opener = make('button', { type: 'button', class: 'open' + side, 'aria-expanded': 'false', 'aria-haspopup': 'dialog' }, words.label);
  const closer = make('button', { type: 'button' }, words.close);
  const apart = make('a', { href: origin + '/' + query, target: '_blank', rel: 'noopener' }, words.apart);
  const panel = make('div', { class: 'panel' + side, role: 'dialog', 'aria-label': words.title, hidden: '' }, make('div', { class: 'head' }, apart, closer));
  let frame = null;

  function show(open) {
    if (open && !frame) {
      frame = make('iframe', { src: origin + '/khung' + query, title: words.title, allow: 'clipboard-write', referrerpolicy: 'origin' });
      panel.append(frame);
    }
    panel.hidden = !open;
    opener.hidden = open;
    opener.setAttribute('aria-expanded', String(open));
    (open ? frame : opener).focus();
  }

  opener.addEventListener('click', () => show(true));
  closer.addEventListener('click', () => show(false));
  root.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) show(false); });
  addEventListener('message', event => {
    if (frame && event.source === frame.contentWindow && event.origin === origin && event.data === 'worker-advisor:close') show(false);
  });
  root.append(opener, panel);
  const place = () => document.body.append(host);
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
})();
