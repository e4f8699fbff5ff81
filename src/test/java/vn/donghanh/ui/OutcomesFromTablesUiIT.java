package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/**
 * Compares target 7, job and income figures of the demonstration, small ones among them, as the director sees them, with counts by this test's own
 * SQL. Each page is read once, by HTTP: a browser would add nothing to its figures.
 */
@SharedDemonstration
class OutcomesFromTablesUiIT {
    private static final String COUNT = "([\\d.]+)";

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

    private static final String ENDED =
            """
            with intake as (select a.case_id, a.episode, a.employment, a.income,
                row_number() over (partition by a.case_id, a.episode order by a.number) as place
                from assessment a where a.state = 'COMPLETED'),
            lives as (select i.employment as job_before, c.employment as job_after, i.income as before_, c.income as after_
                from closure c join case_file f on f.id = c.case_id and f.status <> 'MERGED'
                left join intake i on i.case_id = c.case_id and i.episode = c.episode and i.place = 1
                where c.state = 'APPROVED' and date(date_add(c.decided_at, interval 7 hour)) between ? and ?
                and coalesce(c.employment, c.employment_missing) is not null and coalesce(c.income, c.income_missing) is not null
                and c.reason not in ('DUPLICATE', 'ENTERED_IN_ERROR'))
            """;
    private static final String JOBS = ENDED
            + """
            select 'Có việc cả hai lúc' as word, coalesce(sum(job_before <> 'UNEMPLOYED' and job_after <> 'UNEMPLOYED'), 0) as many from lives
            union all select 'Chưa có việc, nay có', coalesce(sum(job_before = 'UNEMPLOYED' and job_after <> 'UNEMPLOYED'), 0) from lives
            union all select 'Có việc, nay không', coalesce(sum(job_before <> 'UNEMPLOYED' and job_after = 'UNEMPLOYED'), 0) from lives
            union all select 'Không có việc cả hai lúc', coalesce(sum(job_before = 'UNEMPLOYED' and job_after = 'UNEMPLOYED'), 0) from lives
            union all select 'Chưa rõ đủ hai lúc', coalesce(sum(job_before is null or job_after is null), 0) from lives""";
    private static final String INCOMES = ENDED
            + """
            select 'Cao hơn' as word, coalesce(sum(after_ > before_), 0) as many from lives
            union all select 'Như cũ', coalesce(sum(after_ = before_), 0) from lives
            union all select 'Thấp hơn', coalesce(sum(after_ < before_), 0) from lives
            union all select 'Chưa rõ đủ hai lúc', coalesce(sum(after_ is null or before_ is null), 0) from lives""";

    @RegisterExtension
    final Browser browser = new Browser();

    private int compared;
    private int changesShown;

    @Test
    void figuresOfEveryPeriodMatchTheTables() throws IOException {
        String sql = counting(FIGURES);
        HttpVisitor director = browser.visitor("director1");
        for (Map<String, String> period : Records.rows(
                """
                select id, from_day, to_day, cutoff from reporting_period
                where kind in ('MONTH', 'HALF_YEAR', 'YEAR') and from_day between '2024-12-01' and ? order by from_day""",
                today())) {
            LocalDate to = LocalDate.parse(period.get("to_day"));
            LocalDate until = to.isAfter(today()) ? today() : to;
            HttpVisitor.Answer page = read(director, period.get("id"));
            compareTarget7(
                    page,
                    Records.rows(sql, period.get("from_day"), until, period.get("cutoff"))
                            .get(0));
            compareChange(page, "work", counts(JOBS, period.get("from_day"), until));
            compareChange(page, "income", counts(INCOMES, period.get("from_day"), until));
        }
        System.getLogger(OutcomesFromTablesUiIT.class.getName())
                .log(System.Logger.Level.INFO, "T7: {0} figures agree", compared);
        assertThat(compared).as("visible figures").isGreaterThan(100);
        assertThat(changesShown).as("visible changes").isGreaterThan(20);
    }

    /** A period with three closures of one reason: at work the three are counted and lead to their cases. */
    @Test
    void pageAtWorkShowsAThreeWithItsCasesAndIsNotForRelease() {
        Map<String, String> three = Records.rows(
                        """
                        select p.id, c.reason, (select count(*) from closure a where a.state = 'APPROVED'
                            and date(date_add(a.decided_at, interval 7 hour)) between p.from_day and p.to_day) as total
                        from closure c join reporting_period p on p.kind in ('MONTH', 'HALF_YEAR', 'YEAR')
                            and date(date_add(c.decided_at, interval 7 hour)) between p.from_day and p.to_day
                        where c.state = 'APPROVED' and not exists (select 1 from closure x where x.case_id = c.case_id and x.state = 'APPROVED'
                            and x.reason in ('DUPLICATE', 'ENTERED_IN_ERROR'))
                        group by p.id, c.reason, total having count(*) = 3 and total > 3 order by p.id limit 1""")
                .get(0);
        HttpVisitor.Answer page = read(browser.visitor("director1"), three.get("id"));
        Markup.Element closings = panel(page, "closings");
        List<String> counts =
                rows(closings).stream().map(row -> cells(row).get(1).words()).toList();
        assertThat(counts).contains("3").doesNotContain("<5", "ẩn");
        assertThat(closings.all(element -> element.attribute("href").contains("." + three.get("reason") + "&")))
                .as("link to the cases")
                .hasSize(1);
        assertThat(page.body()).contains("Không phát hành").containsPattern("Phòng [^:<]*: \\d+ hồ sơ");
    }

    @Test
    void demoFiguresAreNotTrivial() throws IOException {
        LocalDate to = LocalDate.of(today().getYear() - 1, 12, 31);
        Map<String, String> year = Records.rows(counting(FIGURES), to.withDayOfYear(1), to, to.plusDays(3))
                .get(0);
        assertThat(number(year, "d7")).isGreaterThan(10);
        assertThat(number(year, "n7")).isBetween(8L, number(year, "d7"));
        assertThat(number(year, "needs_n")).isLessThan(number(year, "needs_d"));
        assertThat(number(year, "ineligible")).isPositive();
        Map<String, String> now = Records.rows(counting(FIGURES), today().minusDays(180), today(), today().plusDays(1))
                .get(0);
        assertThat(number(now, "strict_d")).isGreaterThan(number(now, "d7"));
        assertThat(number(now, "withdrawn")).isPositive();
        assertThat(number(now, "minors") + number(now, "perhaps_minors")).isPositive();
    }

    private static HttpVisitor.Answer read(HttpVisitor director, String period) {
        HttpVisitor.Answer page = director.get("/reporting/outcomes?period=" + period);
        assertThat(page.status()).as(page.address()).isEqualTo(200);
        return page;
    }

    private static Markup.Element panel(HttpVisitor.Answer page, String id) {
        return page.markup()
                .all(element -> element.name().equals("section")
                        && element.attribute("aria-labelledby").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Markup.Element> rows(Markup.Element panel) {
        return panel.all(element -> element.name().equals("tr")
                        && element.closestAncestor(over -> over.name().equals("tbody"))
                                .isPresent())
                .toList();
    }

    private static String header(Markup.Element row) {
        return row.all(element -> element.name().equals("th"))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private static List<Markup.Element> cells(Markup.Element row) {
        return row.all(element -> element.name().equals("td")).toList();
    }

    private void compareTarget7(HttpVisitor.Answer page, Map<String, String> expected) {
        Markup.Element panel = panel(page, "t7");
        String seven = panel.words();
        String where = page.address() + "\n" + expected + "\n" + seven;
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
        alone(where, find(companion(panel, "T7W"), "^" + COUNT).group(1), number(expected, "withdrawn"));
        alone(where, find(companion(panel, "T7X"), "^" + COUNT).group(1), number(expected, "ineligible"));
        waiting(where, companion(panel, "T7T"), expected);
    }

    /** The text below the title that begins so. */
    private static String companion(Markup.Element panel, String title) {
        return panel.all(element -> element.name().equals("div")
                        && element.words().startsWith(title)
                        && element.closestAncestor(over -> over.is("dh-kpis")).isPresent())
                .flatMap(fact -> fact.all(element -> element.name().equals("dd")))
                .findFirst()
                .orElseThrow()
                .words();
    }

    private void waiting(String where, String days, Map<String, String> expected) {
        Matcher shown = find(days, "^(—|[\\d,]+ ngày) Trung vị \\(một nửa số người\\); đúng hạn: (—|[\\d,]+%)");
        long early = number(expected, "in_time_n");
        long of = number(expected, "in_time_d");
        if (of == 0) {
            assertThat(shown.group(1)).as(where).isEqualTo("—");
            return;
        }
        assertThat(Double.parseDouble(shown.group(1).replaceAll("[^\\d,]", "").replace(',', '.')))
                .as(where)
                .isEqualTo(Double.parseDouble(expected.get("median_days")));
        assertThat(shown.group(2))
                .as(where)
                .isEqualTo(String.format("%.1f%%", 100.0 * early / of).replace('.', ','));
        compared += 2;
    }

    private static Map<String, Long> counts(String sql, String from, LocalDate until) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Records.rows(sql, from, until).forEach(row -> counts.put(row.get("word"), Long.valueOf(row.get("many"))));
        return counts;
    }

    private void compareChange(HttpVisitor.Answer page, String id, Map<String, Long> expected) {
        Markup.Element panel = panel(page, id);
        String where = page.address() + " " + id + " " + expected;
        List<Markup.Element> rows = rows(panel);
        if (expected.values().stream().allMatch(count -> count == 0)) {
            assertThat(rows).as(where).isEmpty();
            return;
        }
        expected.forEach((word, count) -> {
            List<Markup.Element> named =
                    rows.stream().filter(row -> header(row).equals(word)).toList();
            assertThat(named).as(where + " " + word).hasSize(1);
            String figure = cells(named.get(0)).get(1).words();
            assertThat(figure).as(where + " " + word).isEqualTo(String.valueOf(count));
            changesShown++;
        });
    }

    private void pair(String where, Matcher shown, Map<String, String> expected, String n, String of) {
        assertThat(shown.group(1) + " / " + shown.group(2))
                .as(where)
                .isEqualTo(number(expected, n) + " / " + number(expected, of));
        compared++;
    }

    private void alone(String where, String shown, long expected) {
        assertThat(shown).as(where).isEqualTo(String.valueOf(expected));
        compared++;
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

    /** The beginning of a statement that counts the clients of target 7; its parameters are the first and the last day of the period, and the cutoff. */
    static String counting(String what) throws IOException {
        try (InputStream file = OutcomesFromTablesUiIT.class.getResourceAsStream("t7.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + what;
        }
    }
}
