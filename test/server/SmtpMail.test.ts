import { afterEach, describe, expect, test } from 'vitest';
import { mailText } from '../../server/mailText.ts';
import { sendMail, type SmtpSettings } from '../../server/SmtpMail.ts';
import { TEST_CERTIFICATE } from './testCertificate.ts';
import { startMailServer, type TestMailServer } from './mailServer.ts';

const NOW = Date.parse('2018-11-14T03:04:05Z');
const MAIL = {
  id: 'a1b2c3',
  to: 'lan@stp.example',
  subject: 'Nhắc nộp bảng tự chấm trước ngày 15/11/2018 của Khối các cơ quan nội chính',
  text: 'Còn 2 ngày.\n.\nHết.',
};

let server: TestMailServer;

afterEach(async () => {
  await server.stop();
});

const settings = (over: Partial<SmtpSettings> = {}): SmtpSettings => ({
  host: '127.0.0.1',
  port: server.port,
  isTlsFromStart: false,
  login: null,
  from: 'thi-dua@tinh.example',
  ...over,
});

describe('a mail', () => {
  test('is handed over with who it is from and for, and a dot of its text ends nothing', async () => {
    server = await startMailServer();
    await sendMail(settings(), MAIL, NOW);
    const [ehlo, from, to, data, ...letter] = server.heard;
    expect([ehlo, from, to, data]).toEqual(['EHLO giao-uoc', 'MAIL FROM:<thi-dua@tinh.example>', 'RCPT TO:<lan@stp.example>', 'DATA']);
    expect(letter.at(-1)).toBe('QUIT');
    expect(letter.indexOf('.')).toBe(letter.length - 2);
    const body = letter.slice(letter.indexOf('') + 1, -2).join('');
    expect(Buffer.from(body, 'base64').toString('utf8')).toBe('Còn 2 ngày.\r\n.\r\nHết.');
  });

  test.each([
    ['greeting', '554 no', false],
    ['MAIL', '451 later', true],
    ['RCPT', '550 nobody', false],
    ['.', '452 full', true],
  ])('that is refused at %s fails with the code, and says whether trying later may help', async (step, answer, isForNow) => {
    server = await startMailServer({ answers: { [step]: answer } });
    await expect(sendMail(settings(), MAIL, NOW)).rejects.toMatchObject({
      name: 'SmtpRefused',
      isForNow,
      message: expect.stringContaining(answer.slice(0, 3)) as string,
    });
  });

  test('never takes a password along where the line is plain', async () => {
    server = await startMailServer();
    const login = { user: 'an', password: 'geheim' };
    await expect(sendMail(settings({ login }), MAIL, NOW)).rejects.toThrow('no TLS');
    expect(server.heard).toEqual(['EHLO giao-uoc']);
  });

  test('takes a password along once the line is safe', async () => {
    server = await startMailServer({ tls: TEST_CERTIFICATE });
    await sendMail(settings({ host: 'localhost', login: { user: 'an', password: 'geheim' }, authority: TEST_CERTIFICATE.cert }), MAIL, NOW);
    const login = Buffer.from('\0an\0geheim').toString('base64');
    expect(server.heard.slice(0, 4)).toEqual(['EHLO giao-uoc', 'STARTTLS', 'EHLO giao-uoc', `AUTH PLAIN ${login}`]);
    expect(server.heard.at(-1)).toBe('QUIT');
  });

  test('goes nowhere where the certificate of the server is not to be trusted', async () => {
    server = await startMailServer({ tls: TEST_CERTIFICATE });
    await expect(sendMail(settings({ login: { user: 'an', password: 'geheim' } }), MAIL, NOW)).rejects.toThrow(/certificate|self.signed/i);
    expect(server.heard.join()).not.toContain('AUTH');
  });
});

describe('the text of a mail', () => {
  const letter = { ...MAIL, from: 'thi-dua@tinh.example', now: NOW };

  test('has a subject in encoded words that no line is too long for, cut between characters', () => {
    const [head = ''] = mailText(letter).split('\r\n\r\n');
    const words = [...head.matchAll(/=\?utf-8\?B\?([^?]+)\?=/g)].map(([whole, word = '']) => [whole, word] as const);
    expect(words.length).toBeGreaterThan(1);
    for (const [whole] of words) expect(whole.length).toBeLessThanOrEqual(75);
    expect(words.map(([, word]) => Buffer.from(word, 'base64').toString('utf8')).join('')).toBe(MAIL.subject);
    expect(head).toContain('Date: Wed, 14 Nov 2018 03:04:05 +0000');
    expect(head).toContain('Message-ID: <a1b2c3@tinh.example>');
  });

  test.each([[{ subject: 'a\r\nBcc: everybody@x' }], [{ to: 'a@b>\r\nDATA' }], [{ to: 'a@b,c@d' }], [{ to: 'nobody' }]])(
    'is refused with %j, which would bring headers or people of its own',
    async (over) => {
      server = await startMailServer();
      expect(() => mailText({ ...letter, ...over })).toThrow(RangeError);
    },
  );
});
