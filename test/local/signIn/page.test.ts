import { describe, expect, test } from 'vitest';
import { peoplePage } from '../../../local/signIn/page.ts';
import { hung, lan, quy, seededPeople } from './seededPeople.ts';

describe('the page of people', () => {
  const html = peoplePage(seededPeople, '/oidc/sign-in/abc', null);

  test('names each person once, with every office, under the agency', () => {
    expect(html).toMatch(/<h3>Sở Tư pháp<\/h3><ul><li><button name="person" value="p-lan"[^>]*><strong>Nguyễn Thị Lan<\/strong>/);
    expect(html).toContain('<small>Trưởng khối · Cán bộ của đơn vị</small>');
    expect(html.match(/<button/g)).toHaveLength(seededPeople.length);
    expect(html.match(/<h2>Khối Nội chính<\/h2>/g)).toHaveLength(1);
  });

  test('names the agency of an office that is in another one', () => {
    const [post] = lan.posts;
    const twoAgencies = peoplePage([{ ...lan, posts: [post, { ...post, role: 'appraiser', agencyName: 'Công an tỉnh' }] }], '/', null);
    expect(twoAgencies).toContain('<small>Cán bộ của đơn vị · Tổ thẩm định, Công an tỉnh</small>');
  });

  test('sets people without an agency apart', () => {
    expect(html).toContain('<h3>Không thuộc đơn vị thành viên</h3>');
  });

  test('shows names as text, whatever signs they hold', () => {
    expect(html).toContain('Lê &quot;Quý&quot; &lt;b&gt;');
    expect(html).not.toContain(quy.name);
  });

  test('puts the focus on the person who was hinted at, else on the first', () => {
    expect(html).toContain('value="p-lan" autofocus');
    expect(peoplePage(seededPeople, '/', hung.id)).toContain('value="p-hung" autofocus');
    expect(peoplePage(seededPeople, '/', 'p-nobody').match(/autofocus/g)).toHaveLength(1);
  });

  test('stands without anybody', () => {
    expect(peoplePage([], '/', lan.id)).toContain('<form method="post" action="/">');
  });
});
