import { youtubeId } from './youtube.rules';

const ID = 'dQw4w9WgXcQ';

it.each([
  [ID, ID],
  [`  https://youtu.be/${ID}?si=abc `, ID],
  [`https://www.youtube.com/watch?v=${ID}&t=42s`, ID],
  [`youtube.com/watch?app=desktop&v=${ID}`, ID],
  [`https://m.youtube.com/shorts/${ID}`, ID],
  [`https://www.youtube.com/live/${ID}?feature=share`, ID],
  [`https://www.youtube-nocookie.com/embed/${ID}`, ID],
  ['https://youtube.com/@piawai', null],
  [`https://youtube.com.example.test/watch?v=${ID}`, null],
  [`https://user@youtube.com/watch?v=${ID}`, null],
  [`https://youtube.com:8443/watch?v=${ID}`, null],
  [`https://vimeo.com/${ID}`, null],
  ['javascript:alert(1)', null],
  [`https://youtu.be/${ID}"onload=`, null],
  ['', null],
])('%j names %j', (text, id) => {
  expect(youtubeId(text)).toBe(id);
});
