import type { Page } from 'playwright-core';

/** Speaks the messages of YouTube's frame: answers a greeting, then tells a place that moves on by itself. */
const PAGE = (duration: number) => `<!doctype html><title>Stand-in</title><p>Video</p><script>
  const start = Number(new URLSearchParams(location.search).get('start'));
  let second = start, playing = false;
  const tell = (info) => parent.postMessage(JSON.stringify({ event: 'infoDelivery', info }), '*');
  addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.event !== 'listening' || playing) return;
    playing = true;
    parent.postMessage(JSON.stringify({ event: 'onReady' }), '*');
    tell({ playerState: 1, currentTime: second, duration: ${duration} });
    setInterval(() => { if (second < ${duration}) { second += 0.5; tell({ currentTime: second }); } }, 250);
  });
</script>`;

/** Answers for YouTube within this window; nothing leaves the machine. @returns the addresses that were asked for */
export async function standInForYoutube(page: Page, duration: number): Promise<string[]> {
  const asked: string[] = [];
  await page.route(/youtube/, async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: PAGE(duration) });
  });
  return asked;
}
