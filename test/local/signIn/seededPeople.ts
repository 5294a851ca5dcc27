import type { SeededPerson } from '../../../local/signIn/SeededPerson.ts';

const bloc = { blocName: 'Khối Nội chính' };

export const lan: SeededPerson = {
  id: 'p-lan',
  name: 'Nguyễn Thị Lan',
  email: 'lan@stp.example',
  posts: [{ ...bloc, role: 'staff', agencyName: 'Sở Tư pháp' }],
};

export const hung: SeededPerson = {
  id: 'p-hung',
  name: 'Trần Văn Hùng',
  email: 'hung@ttt.example',
  posts: [
    { ...bloc, role: 'chair', agencyName: 'Thanh tra tỉnh' },
    { ...bloc, role: 'staff', agencyName: 'Thanh tra tỉnh' },
  ],
};

export const quy: SeededPerson = {
  id: 'p-quy',
  name: 'Lê "Quý" <b>',
  email: 'quy@it.example',
  posts: [{ ...bloc, role: 'administrator', agencyName: null }],
};

export const seededPeople: readonly SeededPerson[] = [lan, hung, quy];
