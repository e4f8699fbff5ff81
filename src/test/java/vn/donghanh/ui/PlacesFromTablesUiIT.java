package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;

/**
 * Compares target 7 and the open cases of the demonstration by place, as the director sees them, with counts by this test's own SQL over the tables
 * and the encrypted addresses, which it decrypts with the installation's keys.
 */
@SharedDemonstration
class PlacesFromTablesUiIT {
    private static final int FEW = 5;
    private static final String MERGED = "Những nơi có dưới năm người";

    private static final String CLIENTS =
            """
            select f.person_ref as person, max(a.first_help is not null) as reached
            from adult a join case_file f on f.id = a.case_id where a.eligible group by f.id, f.person_ref""";

    private static final String OPEN =
            """
            select f.person_ref as person, 1 as reached from case_file f, (select ? + interval 1 day - interval 7 hour as moment) e
            where f.opened_at < e.moment
              and (select m.to_status from donghanh_log.case_move m where m.case_id = f.id and m.moved_at < e.moment order by m.id desc limit 1)
                  not in ('DRAFT', 'CLOSED', 'DECLINED', 'MERGED')
              and not exists (select 1 from case_merge g where g.merged_case = f.id and g.merged_at < e.moment
                  and (g.undone_at is null or g.undone_at >= e.moment))""";

    /** Addresses that were valid on some day of the period, without those corrected on the same day. */
    private static final String ADDRESSES =
            """
            select a.person_ref, a.ref, hex(a.value_sealed) as sealed, a.missing from person_field a
            where a.field = 'ADDRESS' and date(a.recorded_at + interval 7 hour) <= ?
              and (a.superseded_at is null or (date(a.superseded_at + interval 7 hour) > ?
                  and date(a.superseded_at + interval 7 hour) > date(a.recorded_at + interval 7 hour)))
            order by a.recorded_at, a.position""";

    /** The predecessors and successors of a unit at a level; parameters: unit, unit, unit, day, day, level. */
    private static final String UNITS =
            """
            with recursive later as (select cast(? as signed) as id union select s.new_id from unit_succession s join later l on l.id = s.old_id),
            earlier as (select cast(? as signed) as id union select s.old_id from unit_succession s join earlier e on e.id = s.new_id),
            held as (select u.id, u.parent_id from admin_unit u join admin_unit r on r.id = ? and r.level = u.level
                where u.id in (select id from later union select id from earlier) and u.valid_from <= ? and (u.valid_to is null or u.valid_to >= ?))
            select distinct up.full_name from held h join admin_unit up on up.id in (h.id, h.parent_id) and up.level = ?""";

    private static final String HOME =
            """
            select count(*) from admin_unit where id = ? and (concat(full_name, ', ', path) regexp '(Quảng Nam|Đà Nẵng)(, )?$')""";

    private static final Pattern UNIT = Pattern.compile("\\[#(\\d+), ");

    private static final Map<String, String> WORDS = Map.of(
            "ELSEWHERE", "Tỉnh, thành khác",
            "ROUGH", "Chỉ biết đại khái",
            "NOT_APPLICABLE", "Không có nơi ở",
            "UNKNOWN", "Chưa rõ",
            "REFUSED", "Thân chủ không muốn nêu",
            "WITHHELD_FOR_SAFETY", "Không ghi, vì an toàn");

    /** For the clients of one row: how many were reached, and how many there are. */
    private record Count(int n, int of) {
        static final Count NONE = new Count(0, 0);

        Count and(boolean reached) {
            return new Count(n + (reached ? 1 : 0), of + 1);
        }

        boolean isFew() {
            return of > 0 && of < FEW;
        }
    }

    @RegisterExtension
    final Browser browser = new Browser();

    private final FieldEncryption encryption =
            TestKeys.of(Path.of(System.getProperty("ui.data"))).encryption();

    private int shown;
    private int merged;

    @Test
    void bothTablesOfEveryClosedHalfYearMatchTheDatabase() throws IOException {
        Page page = browser.signedIn("director1").page();
        List<Map<String, String>> periods = Records.rows(
                "select id, from_day, to_day, cutoff from reporting_period where kind = 'HALF_YEAR' and to_day < ? order by to_day",
                CentreTime.day(Clock.systemUTC().instant()));
        for (Map<String, String> period : periods) {
            LocalDate from = LocalDate.parse(period.get("from_day"));
            LocalDate to = LocalDate.parse(period.get("to_day"));
            LocalDate districts = to.isBefore(LocalDate.of(2025, 7, 1)) ? to : LocalDate.of(2025, 6, 30);
            Map<String, List<Map<String, String>>> lived = Records.rows(ADDRESSES, to, from).stream()
                    .collect(Collectors.groupingBy(row -> row.get("person_ref")));
            page.navigate("/reporting/places?period=" + period.get("id"));
            compare(
                    page.locator("section[aria-labelledby='seven']"),
                    Records.rows(OutcomesFromTablesUiIT.counting(CLIENTS), from, to, period.get("cutoff")),
                    username -> places(lived.getOrDefault(username, List.of()), "DISTRICT", districts));
            compare(
                    page.locator("section[aria-labelledby='open']"),
                    Records.rows(OPEN, to),
                    username -> places(lived.getOrDefault(username, List.of()), "DISTRICT", districts));
        }
        System.getLogger(PlacesFromTablesUiIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "By place: {0} rows agree, {1} of them are of places with few people",
                        shown,
                        merged);
        assertThat(periods).hasSizeGreaterThan(2);
        assertThat(shown).as("rows").isPositive();
        assertThat(merged).as("rows of places with few people").isPositive();
    }

    private interface Lived {
        Set<String> places(String person);
    }

    private void compare(Locator panel, Collection<Map<String, String>> people, Lived lived) {
        Map<String, Set<String>> reachedIn = new TreeMap<>();
        Map<String, Set<String>> livedIn = new TreeMap<>();
        Count all = Count.NONE;
        for (Map<String, String> row : people) {
            boolean reached = row.get("reached").equals("1");
            String person = row.get("person");
            for (String place : lived.places(person)) {
                livedIn.computeIfAbsent(place, key -> new TreeSet<>()).add(person);
                if (reached) {
                    reachedIn.computeIfAbsent(place, key -> new TreeSet<>()).add(person);
                }
            }
            all = all.and(reached);
        }
        Map<String, Count> expected = expected(livedIn, reachedIn);
        String where = panel.page().url() + "\n" + all + " " + expected + "\n" + panel.innerText();
        List<List<String>> rows = panel.locator("tbody tr").all().stream()
                .map(row -> row.locator("th, td.dh-num").allInnerTexts())
                .toList();
        if (all.of() == 0) {
            assertThat(rows).as(where).isEmpty();
            return;
        }
        assertThat(rows).extracting(row -> row.get(0)).as(where).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(panel.locator(".dh-panel-head").innerText().replace('\u00a0', ' '))
                .as(where)
                .matches("(?s).*(\\(" + all.n() + " / " + all.of() + "\\)|: " + all.of() + " hồ sơ).*");
        for (List<String> row : rows) {
            Count count = expected.getOrDefault(row.get(0), Count.NONE);
            List<String> cells = row.subList(1, Math.min(row.size(), 3));
            assertThat(cells)
                    .as(where)
                    .isEqualTo(
                            cells.size() == 1
                                    ? List.of(String.valueOf(count.of()))
                                    : List.of(String.valueOf(count.n()), String.valueOf(count.of())));
            shown++;
            merged += row.get(0).equals(MERGED) ? 1 : 0;
        }
    }

    /** Places with fewer than five people are one row; who lived in two of them counts there once. */
    private static Map<String, Count> expected(Map<String, Set<String>> livedIn, Map<String, Set<String>> reachedIn) {
        Map<String, Count> expected = new TreeMap<>();
        Set<String> few = new TreeSet<>();
        Set<String> reachedOfFew = new TreeSet<>();
        livedIn.forEach((place, people) -> {
            Set<String> reached = reachedIn.getOrDefault(place, Set.of());
            Count count = new Count(reached.size(), people.size());
            if (count.isFew() && !WORDS.containsValue(place)) {
                few.addAll(people);
                reachedOfFew.addAll(reached);
            } else {
                expected.put(place, count);
            }
        });
        if (!few.isEmpty()) {
            expected.put(MERGED, new Count(reachedOfFew.size(), few.size()));
        }
        return expected;
    }

    /** The names of the rows that count a client with these addresses. */
    private Set<String> places(List<Map<String, String>> recorded, String level, LocalDate day) {
        Set<String> known = new TreeSet<>();
        String missing = "UNKNOWN";
        for (Map<String, String> row : recorded) {
            if (row.get("sealed") == null) {
                missing = row.get("missing");
                continue;
            }
            String words = opened(row);
            if (words != null) {
                known.add(place(words, level, day));
            }
        }
        if (known.size() > 1) {
            known.remove(WORDS.get("ROUGH"));
        }
        return known.isEmpty() ? Set.of(WORDS.get(missing)) : known;
    }

    /** Null if the person's keys no longer exist. */
    private @Nullable String opened(Map<String, String> address) {
        try {
            return encryption.open(
                    KeyPurpose.CONTACT,
                    new EncryptedCell(
                            new PersonRef(address.get("person_ref")),
                            "person_field",
                            "value_sealed",
                            address.get("ref")),
                    HexFormat.of().parseHex(address.get("sealed")));
        } catch (DecryptionException erased) {
            return null;
        }
    }

    private static String place(String words, String level, LocalDate day) {
        Matcher matcher = UNIT.matcher(words);
        if (!matcher.find()) {
            return WORDS.get("ROUGH");
        }
        Integer unit = Integer.valueOf(matcher.group(1));
        if (Records.number(HOME, unit) == 0) {
            return WORDS.get("ELSEWHERE");
        }
        List<Map<String, String>> units = Records.rows(UNITS, unit, unit, unit, day, day, level);
        return units.size() == 1 ? units.get(0).get("full_name") : WORDS.get("ROUGH");
    }
}
