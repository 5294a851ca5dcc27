import { roles } from '#core/messages/vi/people.ts';
import type { Post, SeededPerson } from './SeededPerson.ts';

const STYLE = `
:root{color-scheme:light dark;--bg:#fff;--soft:#f3f2f1;--line:#c8c6c4;--text:#201f1e;--quiet:#605e5c;--main:#106ebe}
@media (prefers-color-scheme:dark){:root{--bg:#1f1f1f;--soft:#2e2e2e;--line:#4d4d4d;--text:#f3f2f1;--quiet:#c8c6c4;--main:#6cb8f6}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/22px "Segoe UI","Be Vietnam Pro","Open Sans",sans-serif}
main{max-width:40rem;margin:0 auto;padding:24px 16px 48px}
h1{font-size:22px;line-height:30px;margin:0 0 4px}
h2{font-size:16px;line-height:24px;margin:32px 0 0}
h3{font-size:15px;line-height:22px;margin:16px 0 4px}
p{margin:0;color:var(--quiet)}
ul{list-style:none;margin:0;padding:0}
li+li{margin-top:4px}
button{display:block;width:100%;padding:8px 12px;border:1px solid var(--line);border-radius:2px;background:var(--bg);color:inherit;font:inherit;text-align:left;cursor:pointer}
button:hover{background:var(--soft)}
button:focus-visible{outline:3px solid var(--main);outline-offset:2px}
strong{font-weight:600}
small{display:block;font-size:13px;line-height:18px;color:var(--quiet)}
`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)} – Giao Ước</title>
<style>${STYLE}</style></head>
<body><main>${body}</main></body>
</html>`;

/**
 * The page that asks who is sitting here: a heading for each bloc, under it one for each agency, under it a button for each
 * person. It needs no script and nothing from elsewhere.
 *
 * @param action where the form is sent
 * @param hint the person who has the focus at first; `null` for the first one
 */
export const peoplePage = (people: readonly SeededPerson[], action: string, hint: string | null): string => {
  const first = people.find(({ id }) => id === hint) ?? people[0];
  const blocs = groupBy(people, ({ posts: [post] }) => post.blocName).map(
    ([bloc, members]) => `<section><h2>${safe(bloc)}</h2>${agenciesOf(members, first)}</section>`,
  );
  return page(
    'Đăng nhập',
    `<h1>Đăng nhập với tư cách ai?</h1>
<p>Đây là bản chạy thử trên máy này: chọn một người, không cần mật khẩu.</p>
<form method="post" action="${safe(action)}">${blocs.join('')}</form>`,
  );
};

/** What is shown where a sign-in cannot go on. */
export const faultPage = (): string =>
  page(
    'Chưa đăng nhập được',
    `<h1>Chưa đăng nhập được</h1>
<p>Lần đăng nhập này đã hết hạn hoặc bị ngắt giữa chừng. Đóng cửa sổ này, rồi bấm Đăng nhập lại trong khung Giao Ước.</p>`,
  );

const NO_AGENCY = 'Không thuộc đơn vị thành viên';

const agenciesOf = (people: readonly SeededPerson[], first: SeededPerson | undefined): string =>
  groupBy(people, ({ posts: [post] }) => post.agencyName ?? NO_AGENCY)
    .map(([agency, members]) => `<h3>${safe(agency)}</h3><ul>${members.map((one) => personLine(one, one === first)).join('')}</ul>`)
    .join('');

const personLine = ({ id, name, posts }: SeededPerson, focused: boolean): string =>
  `<li><button name="person" value="${safe(id)}"${focused ? ' autofocus' : ''}><strong>${safe(name)}</strong><small>${safe(
    [...new Set(posts.map((post) => postWords(post, posts[0])))].join(' · '),
  )}</small></button></li>`;

/** The office; its agency only where that is not the one of the heading. */
const postWords = ({ role, agencyName }: Post, heading: Post): string =>
  capitalised(agencyName === null || agencyName === heading.agencyName ? roles[role] : `${roles[role]}, ${agencyName}`);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Groups in the order of their first member. */
const groupBy = <One>(all: readonly One[], keyOf: (one: One) => string): readonly (readonly [string, readonly One[]])[] => {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
};
