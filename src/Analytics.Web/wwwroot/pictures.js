// Beside every chart that is offered as a file (SVG): the same as a PNG, to save or to copy. Pages are whole without it.
const scale = 2;

async function draw(url) {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * scale;
  canvas.height = picture.naturalHeight * scale;
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob(png => png ? done(png) : failed(new Error('too large')), 'image/png'));
}

async function save(link) {
  const png = document.createElement('a');
  png.href = URL.createObjectURL(await draw(link.href));
  png.download = new URL(link.href).pathname.split('/').slice(2).join('-').replace('.svg', '.png');
  png.click();
  setTimeout(() => URL.revokeObjectURL(png.href), 60000);
}

// Handed over before it is drawn: some browsers let a page copy only in the moment of the click.
const copy = link => navigator.clipboard.write([new ClipboardItem({ 'image/png': draw(link.href) })]);

function offer(link, name, act, done) {
  const button = document.createElement('button');
  const what = document.createElement('span');
  what.className = 'hidden';
  what.textContent = ` ${link.textContent.replace(' (SVG)', '')}`;
  const say = words => button.replaceChildren(words, what);
  button.type = 'button';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', () => act(link).then(() => say(done), () => say('Not in this browser')));
  say(name);
  link.parentElement.append(' ', button);
}

for (const link of document.querySelectorAll('.pictures a[download]')) {
  offer(link, 'PNG', save, 'PNG');
  // Browsers let a page copy only on the reader's own machine, or sent encrypted.
  if (navigator.clipboard && window.ClipboardItem)
    offer(link, 'Copy', copy, 'Copied');
}
