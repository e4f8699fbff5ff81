package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;

/** Compares job and income figures and small counts of the demonstration, as the director sees them, with counts by this test's own SQL. */
@SharedDemonstration
class LivelihoodFromTablesUiIT {
    private static final int FEW = 5;
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
                and not exists (select 1 from closure x where x.case_id = c.case_id and x.state = 'APPROVED'
                    and x.reason in ('DUPLICATE', 'ENTERED_IN_ERROR')))
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

    private int shown;
    private int hidden;

    @Test
    void jobAndIncomeFiguresMatchTheTables() {
        Page page = browser.signedIn("director1").page();
        for (Map<String, String> period : Records.rows(
                """
                select id, from_day, to_day from reporting_period
                where kind in ('MONTH', 'HALF_YEAR', 'YEAR') and from_day between '2024-12-01' and ? order by from_day""",
                today())) {
            page.navigate("/reporting/outcomes?period=" + period.get("id"));
            compare(page, "work", expectedCounts(JOBS, period));
            compare(page, "income", expectedCounts(INCOMES, period));
        }
        assertThat(shown).as("visible figures").isGreaterThan(20);
        assertThat(hidden).as("suppressed figures").isPositive();
    }

    /** A period with three closures of one reason, beside others: the cell is suppressed, and a second cell with it. */
    @Test
    void reportSuppressesACellOfThreeAndItsComplement() {
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
        Page page = browser.signedIn("director1").page();
        page.navigate("/reporting/outcomes?period=" + three.get("id"));
        Locator closings = page.locator("section[aria-labelledby='closings']");
        List<String> counts = closings.locator("tbody td:nth-of-type(2)").allInnerTexts();
        assertThat(counts).contains("<5").doesNotContain("3");
        assertThat(counts.stream().filter(count -> count.equals("<5") || count.equals("ẩn")))
                .as("number of suppressed cells")
                .hasSizeGreaterThan(1);
        assertThat(closings.locator("a[href*='." + three.get("reason") + "&']").count())
                .as("links of suppressed figures")
                .isZero();
        assertThat(closings.innerText()).contains("Ô dưới 5 được ẩn");
    }

    private Map<String, Long> expectedCounts(String sql, Map<String, String> period) {
        LocalDate to = LocalDate.parse(period.get("to_day"));
        Map<String, Long> counts = new LinkedHashMap<>();
        Records.rows(sql, period.get("from_day"), to.isAfter(today()) ? today() : to)
                .forEach(row -> counts.put(row.get("word"), Long.valueOf(row.get("many"))));
        return counts;
    }

    private void compare(Page page, String id, Map<String, Long> expected) {
        Locator panel = page.locator("section[aria-labelledby='" + id + "']");
        String where = page.url() + " " + id + " " + expected;
        if (expected.values().stream().allMatch(count -> count == 0)) {
            assertThat(panel.locator("tbody tr").count()).as(where).isZero();
            return;
        }
        expected.forEach((word, count) -> {
            Locator row = panel.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(word));
            String figure = row.locator("td").nth(1).innerText().strip();
            boolean few = count > 0 && count < FEW;
            if (few) {
                assertThat(figure).as(where + " " + word).isEqualTo("<5");
                hidden++;
            } else {
                assertThat(figure).as(where + " " + word).isIn(String.valueOf(count), "ẩn");
                shown += figure.equals("ẩn") ? 0 : 1;
            }
        });
        if (panel.locator("tbody .dh-bar-hidden").count() == 1) {
            assertThat(panel.locator(".dh-panel-head").innerText())
                    .as(where + ": a single suppressed cell could be computed from the total")
                    .containsPattern("<5|ẩn");
        }
    }

    private static LocalDate today() {
        return CentreTime.day(Clock.systemUTC().instant());
    }
}
