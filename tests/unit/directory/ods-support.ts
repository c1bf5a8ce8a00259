import { openStore } from '../../../src/tools/directory/store.ts';

const { records } = openStore('data/directory');

export interface Row {
  code: string;
  name: string;
  lines: string[];
  postcode: string;
  status: string;
  phone: string;
  subType: string;
  setting: string;
}

/** One line of an ODS file: 27 columns, every cell quoted, as NHS England publishes it. */
export function line(row: Row): string {
  const cells = Array.from({ length: 27 }, () => '');
  cells[0] = row.code;
  cells[1] = row.name;
  cells[2] = 'Y56';
  cells[3] = 'QMF';
  row.lines.slice(0, 5).forEach((one, index) => (cells[4 + index] = one));
  cells[9] = row.postcode;
  cells[10] = '20040701';
  cells[12] = row.status;
  cells[13] = row.subType;
  cells[15] = '20260203';
  cells[17] = row.phone;
  cells[25] = row.setting;
  return cells.map((cell) => `"${cell}"`).join(',');
}

/** The records of a source as the file of that year would give them. */
export function rowsOf(sources: string[], dialect: 'letters' | 'words'): Row[] {
  const isWords = dialect === 'words';
  return records
    .filter(({ source }) => sources.includes(source))
    .map((record) => {
      const digits = (record.phones?.[0]?.number ?? '').replaceAll(' ', '');
      const { address_1, city, postal_code } = record.location.address;
      const isPharmacy = record.type === 'pharmacy';
      return {
        code: record.id,
        name: record.name.toUpperCase(),
        lines: [...address_1.toUpperCase().split(', '), city.toUpperCase()],
        postcode: postal_code,
        status: isWords ? 'ACTIVE' : 'A',
        phone: isWords ? digits.replace(/^(.{5})/u, '$1 ') : digits.replace(/^(.{3})/u, '$1 '),
        subType: isPharmacy ? '1' : 'B',
        setting: isPharmacy
          ? ''
          : record.type === 'gp'
            ? isWords
              ? 'RO76'
              : '4'
            : isWords
              ? 'RO87'
              : '14'
      };
    });
}
