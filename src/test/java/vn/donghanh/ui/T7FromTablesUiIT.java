package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;

/** Compares target 7 of the demonstration, as the director sees it, with counts by this test's own SQL. */
@SharedDemonstration
class T7FromTablesUiIT {
    private static final String COUNT = "(<5|ẩn|[\\d.]+)";
    private static final int FEW = 5;

    private static final String FIGURES =
            """
            select (select count(distinct case_id) from adult where eligible and first_help is not null) as n7,
                   (select count(distinct case_id) from adult where eligible) as d7,
                   (select count(distinct case_id) from adult where eligible_strictly and first_help is not null) as strict_n,
                   (select count(distinct case_id) from adult where eligible_strictly) as strict_d,
                   (select count(*) from adult where eligible and first_help is not null) as needs_n,
                   (select count(*) from adult where eligible) as needs_d,
                   (select avg(days) from waited where place in (floor((of_all + 1) / 2), ceil((of_all + 1) / 2))) as median_days,
                   (select count(*) from adult where eligible and in_time) as in_time_n,
                   (select count(*) from adult where eligible and first_help is not null) as in_time_d,
                   (select count(*) from adult where withdrawn_on is not null) as withdrawn,
                   (select count(*) from adult where withdrawn_on is null and eligibility = 'NO') as ineligible,
                   (select count(distinct case_id) from judged where minor and eligible) as minors,
                   (select count(distinct case_id) from judged where not minor and of_unknown_age and eligible) as perhaps_minors""";

    @RegisterExtension
    final Browser browser = new Browser();

    private int compared;
    private int hidden;

    @Test
    void targetSevenFiguresMatchTheTables() throws IOException {
        String sql = counting(FIGURES);
        Page page = browser.signedIn("director1").page();
        for (Map<String, String> period : Records.rows(
                """
                select id, from_day, to_day from reporting_period
                where kind in ('MONTH', 'HALF_YEAR') and from_day between '2024-12-01' and ? order by from_day""",
                today())) {
            LocalDate to = LocalDate.parse(period.get("to_day"));
            LocalDate until = to.isAfter(today()) ? today() : to;
            page.navigate("/reporting/outcomes?period=" + period.get("id"));
            compare(page, Records.rows(sql, period.get("from_day"), until).get(0));
        }
        System.getLogger(T7FromTablesUiIT.class.getName())
                .log(System.Logger.Level.INFO, "T7: {0} figures agree, {1} are hidden", compared, hidden);
        assertThat(compared).as("visible figures").isGreaterThan(100);
    }

    @Test
    void theDemonstrationsFiguresAreNotTrivial() throws IOException {
        LocalDate to = LocalDate.of(today().getYear() - 1, 12, 31);
        Map<String, String> year =
                Records.rows(counting(FIGURES), to.withDayOfYear(1), to).get(0);
        assertThat(number(year, "d7")).isGreaterThan(10);
        assertThat(number(year, "n7")).isBetween(8L, number(year, "d7"));
        assertThat(number(year, "needs_n")).isLessThan(number(year, "needs_d"));
        assertThat(number(year, "ineligible")).isPositive();
        Map<String, String> now =
                Records.rows(counting(FIGURES), today().minusDays(180), today()).get(0);
        assertThat(number(now, "strict_d")).isGreaterThan(number(now, "d7"));
        assertThat(number(now, "withdrawn")).isPositive();
        assertThat(number(now, "minors") + number(now, "perhaps_minors")).isPositive();
    }

    private void compare(Page page, Map<String, String> expected) {
        String seven = page.locator("section[aria-labelledby='t7']").innerText().replace('\u00a0', ' ');
        String where = page.url() + "\n" + expected + "\n" + seven;
        pair(where, find(seven, COUNT + " / " + COUNT + " người"), expected, "n7", "d7");
        pair(
                where,
                find(seven, "Cách tính thận trọng: .*?\\(" + COUNT + " / " + COUNT + "\\)"),
                expected,
                "strict_n",
                "strict_d");
        pair(where, find(seven, COUNT + " / " + COUNT + " nhu cầu"), expected, "needs_n", "needs_d");
        Matcher leftOut = find(seven, COUNT + " người dưới 18 tuổi, " + COUNT + " người có thể dưới 18");
        alone(where, leftOut.group(1), number(expected, "minors"));
        alone(where, leftOut.group(2), number(expected, "perhaps_minors"));
        alone(where, find(seven, "T7w[^\\n]*\\n+" + COUNT).group(1), number(expected, "withdrawn"));
        alone(where, find(seven, "T7x[^\\n]*\\n+" + COUNT).group(1), number(expected, "ineligible"));
        waiting(where, seven, expected);
    }

    private void waiting(String where, String seven, Map<String, String> expected) {
        Matcher days = find(
                seven, "T7t[^\\n]*\\n+(—|[\\d,]+ ngày)\\s+Trung vị \\(một nửa số người\\); đúng hạn: (—|ẩn|[\\d,]+%)");
        long early = number(expected, "in_time_n");
        long of = number(expected, "in_time_d");
        if (of == 0 || of < FEW) {
            assertThat(days.group(1)).as(where).isEqualTo("—");
            return;
        }
        assertThat(Double.parseDouble(days.group(1).replaceAll("[^\\d,]", "").replace(',', '.')))
                .as(where)
                .isEqualTo(Double.parseDouble(expected.get("median_days")));
        compared++;
        if (early > 0 && early < FEW) {
            assertThat(days.group(2)).as(where).isEqualTo("ẩn");
            hidden++;
        } else {
            assertThat(days.group(2))
                    .as(where)
                    .isEqualTo(String.format("%.1f%%", 100.0 * early / of).replace('.', ','));
            compared++;
        }
    }

    private void pair(String where, Matcher shown, Map<String, String> expected, String n, String of) {
        long first = number(expected, n);
        long second = number(expected, of);
        if (isFew(first) || isFew(second)) {
            assertThat(shown.group(1)).as(where).isIn("<5", "ẩn");
            assertThat(shown.group(2)).as(where).isIn("<5", "ẩn");
            hidden++;
        } else {
            assertThat(shown.group(1) + " / " + shown.group(2)).as(where).isEqualTo(first + " / " + second);
            compared++;
        }
    }

    private void alone(String where, String shown, long expected) {
        assertThat(shown).as(where).isEqualTo(isFew(expected) ? "<5" : String.valueOf(expected));
        if (isFew(expected)) {
            hidden++;
        } else {
            compared++;
        }
    }

    private static boolean isFew(long count) {
        return count > 0 && count < FEW;
    }

    private static Matcher find(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in\n" + text).isTrue();
        return found;
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    private static LocalDate today() {
        return CentreTime.day(Clock.systemUTC().instant());
    }

    /** The beginning of a statement that counts the clients of target 7; its parameters are the first and the last day of the period. */
    static String counting(String what) throws IOException {
        try (InputStream file = T7FromTablesUiIT.class.getResourceAsStream("t7.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + what;
        }
    }
}
