// Only makes the page kinder: without it every form works, and what a password has to be is decided by the server.
(() => {
  const field = document.querySelector('[data-strength]');
  const meter = document.querySelector('[data-strength-meter]');
  const words = document.querySelector('[data-strength-words]');
  const show = document.querySelector('[data-show-password]');
  if (!field || !meter || !words) return;

  const least = Number(field.dataset.least) || 8;
  const sentences = JSON.parse(field.dataset.sentences);
  const known =
    `${field.dataset.known ?? ''} password passwort welcome qwerty asdf letmein admin login secret summer winter spring autumn monday dragon monkey football baseball sunshine princess master iloveyou abc`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2);

  /** How many characters really count: a repeated or counted-on one, or one of a word everybody knows, hardly does. */
  const weight = (password) => {
    let text = password.normalize('NFKC').toLowerCase();
    let sum = 0;
    for (const word of known) {
      if (!text.includes(word)) continue;
      text = text.replaceAll(word, '\u0001');
      sum += 1.5;
    }
    let before = -10;
    const seen = new Set();
    for (const sign of text) {
      if (sign === '\u0001') continue;
      const code = sign.codePointAt(0);
      const step = Math.abs(code - before);
      sum += step <= 1 ? 0.2 : seen.has(sign) ? 0.7 : 1;
      seen.add(sign);
      before = code;
    }
    return sum;
  };

  const tell = () => {
    const length = [...field.value].length;
    const sum = weight(field.value);
    const level = length === 0 ? 0 : length < least ? 1 : sum < 7 ? 1 : sum < 10 ? 2 : sum < 14 ? 3 : 4;
    meter.dataset.level = String(level);
    words.textContent =
      length === 0 ? '' : length < least ? sentences.more[least - length - 1] : sentences.levels[level - 1];
  };

  for (const hidden of document.querySelectorAll('[data-needs-script]')) hidden.hidden = false;
  field.addEventListener('input', tell);
  tell();
  show?.addEventListener('change', () => {
    for (const input of document.querySelectorAll('[data-secret]'))
      input.type = show.checked ? 'text' : 'password';
  });
})();
