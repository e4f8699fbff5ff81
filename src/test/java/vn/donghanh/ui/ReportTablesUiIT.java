package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.testing.HttpVisitor;

/**
 * Compares the tables of reports of the demonstration, as the director sees them at work, with counts by this test's own SQL, cell by cell. The kinds of
 * health services and the grounds of stays are encrypted, so their rows are compared as a whole.
 */
@SharedDemonstration
class ReportTablesUiIT {
    private static final String RECEIVED = "number_ = 1 and begun_on between s.from_day and s.to_day";
    private static final String ENDED = "ended_on between s.from_day and s.to_day";

    @RegisterExtension
    final Browser browser = new Browser();

    private int compared;
    private int positive;

    @Test
    void tablesOfEveryPeriodMatchTheRecords() throws IOException {
        HttpVisitor director = browser.visitor("director1");
        for (Map<String, String> period : Records.rows(
                """
                select id, from_day, to_day, cutoff from reporting_period
                where kind in ('HALF_YEAR', 'YEAR') and plan_year >= 2025 and to_day < ? order by from_day, to_day""",
                today())) {
            HttpVisitor.Answer page = director.get("/reporting/table/tables?period=" + period.get("id"));
            assertThat(page.status()).isEqualTo(200);
            Counted counted = new Counted(page, period);
            compareTarget(counted);
            compareCaseMovements(counted);
            compareStays(counted);
            compareReferrals(counted);
            compareHarmReduction(counted);
            compareLivelihoods(counted);
            compareLegalAidAndCounselling(counted);
            compareReintegration(counted);
            compareSummary(counted);
        }
        System.getLogger(ReportTablesUiIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} cells agree, {1} of them above zero", compared, positive);
        assertThat(compared).isGreaterThan(400);
        assertThat(positive).isGreaterThan(100);
    }

    @Test
    void othersDoNotFindThePage() {
        for (String username : List.of("report1", "lead1", "worker1", "auditor1")) {
            assertThat(browser.visitor(username).get("/reporting/table/tables").status())
                    .as(username)
                    .isEqualTo(404);
        }
    }

    /** The tables of one period on the page, and what counts the same in the database. */
    private record Counted(HttpVisitor.Answer page, Map<String, String> period) {
        List<String> row(String table, String title) {
            return find(table, title).orElseThrow(() -> new AssertionError(table + " " + title));
        }

        Optional<List<String>> find(String table, String title) {
            return page.markup()
                    .all(element -> element.name().equals("section")
                            && element.attribute("aria-labelledby").equals(table))
                    .findFirst()
                    .orElseThrow()
                    .all(element -> element.name().equals("tr")
                            && element.all(inner -> inner.name().equals("th"))
                                    .anyMatch(header -> header.words().equals(title)))
                    .findFirst()
                    .map(row -> row.all(element -> element.name().equals("td"))
                            .map(cell -> cell.words().replace(".", ""))
                            .toList());
        }

        List<String> sql(String select) throws IOException {
            try (InputStream file = ReportTablesUiIT.class.getResourceAsStream("report-tables.sql")) {
                String common = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return List.copyOf(Records.rows(
                                common + select, period.get("from_day"), period.get("to_day"), period.get("cutoff"))
                        .get(0)
                        .values());
            }
        }
    }

    /** Compares the first cells of a row with the columns a, b, c and so on of the statement. */
    private void compare(Counted counted, String table, String title, String select) throws IOException {
        List<String> expected = counted.sql(select);
        List<String> shown = counted.row(table, title);
        assertThat(shown.subList(0, expected.size()))
                .as(counted.period() + " " + table + " " + title)
                .isEqualTo(expected);
        compared += expected.size();
        positive += (int) expected.stream().filter(value -> !value.equals("0")).count();
    }

    /** Target 7 as the outcomes count it, but without clients who refuse statistics. */
    private void compareTarget(Counted counted) throws IOException {
        Map<String, String> expected = Records.rows(
                        OutcomesFromTablesUiIT.counting(
                                """
                                , asked as (select e.case_id, max(e.id) as id from donghanh_log.consent_event e, span s where e.scope = 'STATISTICS'
                                    and e.to_status in ('GRANTED', 'REFUSED', 'WITHDRAWN') and date(e.happened_at + interval 7 hour) <= s.to_day group by e.case_id),
                                refused as (select e.case_id from asked a join donghanh_log.consent_event e on e.id = a.id where e.to_status <> 'GRANTED'),
                                wanted_by as (select * from adult where case_id not in (select case_id from refused))
                                select (select count(distinct case_id) from wanted_by where eligible and first_help is not null) as n7,
                                       (select count(distinct case_id) from wanted_by where eligible) as d7,
                                       (select count(*) from wanted_by where eligible and first_help is not null) as needs_n,
                                       (select count(*) from wanted_by where eligible) as needs_d,
                                       (select count(*) from wanted_by where eligible and in_time) as in_time_n,
                                       (select count(*) from wanted_by where withdrawn_on is not null) as withdrawn,
                                       (select count(*) from wanted_by where withdrawn_on is null and eligibility = 'NO') as ineligible"""),
                        counted.period().get("from_day"),
                        counted.period().get("to_day"),
                        counted.period().get("cutoff"))
                .get(0);
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("T7", expected.get("n7") + " / " + expected.get("d7"));
        rows.put("– T7n", expected.get("needs_n") + " / " + expected.get("needs_d"));
        rows.put(
                "– T7t. Đáp ứng đúng hạn theo mức ưu tiên",
                expected.get("in_time_n") + " / " + expected.get("needs_n"));
        rows.put("– T7w. Nhu cầu thân chủ rút", expected.get("withdrawn"));
        rows.put("– T7x. Nhu cầu chưa phù hợp với dịch vụ", expected.get("ineligible"));
        rows.forEach((title, value) -> {
            assertThat(counted.row("B01", title).get(2))
                    .as(counted.period() + " " + title)
                    .isEqualTo(value);
            compared++;
        });
    }

    private void compareCaseMovements(Counted counted) throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Đang quản lý đầu kỳ (A)", "begun_on < s.from_day and (ended_on is null or ended_on >= s.from_day)");
        rows.put("Tiếp nhận mới (B)", RECEIVED);
        rows.put("– tự đến", RECEIVED + " and source in ('SELF', 'HOTLINE')");
        rows.put("– đồng đẳng", RECEIVED + " and source in ('PEER', 'OUTREACH')");
        rows.put(
                "– cơ quan chuyển",
                RECEIVED + " and source not in ('SELF', 'HOTLINE', 'PEER', 'OUTREACH', 'FAMILY', 'OTHER')");
        rows.put("Mở lại (C)", "number_ > 1 and begun_on between s.from_day and s.to_day");
        rows.put("Kết thúc (D)", ENDED);
        rows.put("– đạt mục tiêu", ENDED + " and reason = 'GOALS_MET'");
        rows.put(
                "– thân chủ dừng",
                ENDED + " and (reason = 'CLIENT_WITHDREW' or (reason is null and ended_by = 'WITHDRAW'))");
        rows.put("– mất liên lạc", ENDED + " and reason = 'LOST_CONTACT'");
        rows.put("– chuyển tuyến", ENDED + " and reason = 'TRANSFERRED'");
        rows.put(
                "– khác",
                ENDED + " and (reason in ('PARTIAL_STABLE', 'MOVED_AWAY', 'NOT_ELIGIBLE', 'DETAINED', 'DECEASED')"
                        + " or (reason is null and ended_by <> 'WITHDRAW'))");
        rows.put(
                "Đang quản lý cuối kỳ (E = A + B + C − D)",
                "begun_on <= s.to_day and (ended_on is null or ended_on > s.to_day)");
        for (Map.Entry<String, String> row : rows.entrySet()) {
            compare(
                    counted,
                    "B02",
                    row.getKey(),
                    "select count(*) as a, coalesce(sum(sex = 'FEMALE'), 0) as b, coalesce(sum(sex = 'MALE'), 0) as c,"
                            + " coalesce(sum(sex = 'UNKNOWN'), 0) as d from episode, span s where "
                            + row.getValue());
            List<String> shown = counted.row("B02", row.getKey());
            assertThat(shown.subList(4, shown.size()).stream()
                            .mapToLong(Long::parseLong)
                            .sum())
                    .as("ages of " + row.getKey())
                    .isEqualTo(Long.parseLong(shown.get(0)));
        }
        compare(
                counted,
                "B02",
                "Không tiếp nhận (chuyển nơi khác)",
                "select count(*) as a, coalesce(sum(sex = 'FEMALE'), 0) as b from move m join person p on p.case_id = m.case_id, span s"
                        + " where m.to_status = 'DECLINED' and m.on_day between s.from_day and s.to_day");
        compare(
                counted,
                "B02",
                "Dịch vụ ẩn danh (lượt)",
                "select coalesce(sum(c.contacts), 0) as total from donghanh_log.outreach_contact c, span s where "
                        + outreach("c"));
    }

    private static String outreach(String contact) {
        return "%1$s.happened_on between s.from_day and s.to_day and %1$s.recorded_at <= s.cutoff and not %1$s.mistake and %1$s.version_number ="
                        .formatted(contact)
                + " (select max(v.version_number) from donghanh_log.outreach_contact v where v.line_ref = %s.line_ref and v.recorded_at <= s.cutoff)"
                        .formatted(contact);
    }

    private void compareStays(Counted counted) throws IOException {
        String stays =
                "select count(*) as a, count(distinct o.case_id) as b, count(distinct if(o.sex = 'FEMALE', o.case_id, null)) as c"
                        + " from emergency_stay y join owner o on o.record_case = y.case_id, span s where ";
        String admitted = "date(y.admitted_at + interval 7 hour) between s.from_day and s.to_day";
        compare(
                counted,
                "B03",
                "Đề nghị",
                stays + "date(y.requested_at + interval 7 hour) between s.from_day and s.to_day");
        compare(counted, "B03", "Tiếp nhận", stays + admitted);
        compare(
                counted,
                "B03",
                "Đúng hạn 2 giờ",
                stays + admitted + " and y.admitted_at <= y.requested_at + interval 2 hour");
        String left = "exists (select 1 from donghanh_log.emergency_stay_move m where m.stay_ref = y.ref"
                + " and m.step in ('EXIT', 'TRANSFER', 'LEAVE') and date(m.moved_at + interval 7 hour) %s)";
        compare(
                counted,
                "B03",
                "Đang lưu trú cuối kỳ",
                stays + "date(y.admitted_at + interval 7 hour) <= s.to_day and not " + left.formatted("<= s.to_day"));
        compare(counted, "B03", "Rời cơ sở", stays + left.formatted("between s.from_day and s.to_day"));
        assertThat(sum(
                        counted,
                        "B03",
                        "– bạo lực gia đình",
                        "– xâm hại tình dục",
                        "– mua bán người",
                        "– cưỡng bức lao động",
                        "– khác"))
                .as("grounds")
                .isEqualTo(Long.parseLong(counted.row("B03", "Tiếp nhận").get(0)));
    }

    private static long sum(Counted counted, String table, String... titles) {
        long sum = 0;
        for (String title : titles) {
            sum += Long.parseLong(counted.row(table, title).get(0));
        }
        return sum;
    }

    private void compareReferrals(Counted counted) throws IOException {
        List<String> kinds = List.of(
                "STI",
                "Tư vấn, xét nghiệm HIV",
                "PrEP",
                "PEP",
                "Điều trị liên tục (ARV và bệnh mạn tính gộp)",
                "Methadone",
                "SKSS",
                "Sau xâm hại tình dục",
                "Tâm thần",
                "Khám tổng quát");
        List<Long> shown = new ArrayList<>(List.of(0L, 0L));
        for (String kind : kinds) {
            shown.set(0, shown.get(0) + Long.parseLong(counted.row("B04", kind).get(0)));
            shown.set(1, shown.get(1) + Long.parseLong(counted.row("B04", kind).get(2)));
        }
        List<String> expected = counted.sql(
                """
                select count(*) as a, count(v.ref) as b
                from referral r join owner o on o.record_case = r.case_id left join visit v on v.ref = r.ref join span s
                where date(r.sent_at + interval 7 hour) between s.from_day and s.to_day""");
        assertThat(shown.stream().map(String::valueOf))
                .as("referrals " + counted.period())
                .isEqualTo(expected);
        compared += 2;
    }

    private void compareHarmReduction(Counted counted) throws IOException {
        compare(
                counted,
                "B05",
                "Truyền thông nhóm",
                "select (select coalesce(sum(quantity), 0) from delivery where service_type = 'BEHAVIOUR_TALK') as a,"
                        + " (select count(*) from delivery where service_type = 'BEHAVIOUR_TALK')"
                        + " + (select coalesce(sum(c.contacts), 0) from donghanh_log.outreach_contact c, span s where c.kind = 'BCC' and "
                        + outreach("c")
                        + ") as b, (select count(distinct case_id) from delivery where service_type = 'BEHAVIOUR_TALK') as c");
    }

    private void compareLivelihoods(Counted counted) throws IOException {
        compareStarted(counted, "Học nghề", "TRAINING");
        compareStarted(counted, "Việc làm", "JOB");
        compareStarted(counted, "Vay vốn", "LOAN");
        assertThat(counted.row("B06", "Vay vốn").get(6))
                .isEqualTo(counted.sql(
                                "select coalesce(sum(amount), 0) as a from lent, span s where paid_on between s.from_day and s.to_day")
                        .get(0));
        assertThat(counted.row("B06", "Hỗ trợ sinh kế").get(3))
                .isEqualTo(counted.sql(
                                "select count(distinct case_id) as p from delivery where service_type = 'LIVELIHOOD_SUPPORT'")
                        .get(0));
        for (Map.Entry<String, String> kind :
                Map.of("dụng cụ, đồ nghề", "TOOLS", "vốn hàng để bán", "GOODS").entrySet()) {
            compareSupport(counted, kind.getKey(), kind.getValue());
        }
        compared += 2;
    }

    /** A kind of which nothing was given has no row. */
    private void compareSupport(Counted counted, String title, String kind) throws IOException {
        List<String> expected = counted.sql(
                "select count(distinct case_id) as p, coalesce(sum(amount), 0) as a from delivery where livelihood = '"
                        + kind + "'");
        assertThat(counted.find("B06", title).map(shown -> List.of(shown.get(3), shown.get(6))))
                .as(counted.period() + " " + title)
                .isEqualTo(expected.get(0).equals("0") ? Optional.empty() : Optional.of(expected));
        compared++;
    }

    private void compareStarted(Counted counted, String title, String service) throws IOException {
        assertThat(counted.row("B06", title).get(3))
                .as(counted.period() + " " + title)
                .isEqualTo(counted.sql("select count(distinct case_id) as p from service, span s where service = '"
                                + service + "' and on_day between s.from_day and s.to_day")
                        .get(0));
        compared++;
    }

    private void compareLegalAidAndCounselling(Counted counted) throws IOException {
        Map<String, String> sessions = Map.of(
                "Tham vấn cá nhân", "INDIVIDUAL_COUNSELLING",
                "Tham vấn nhóm", "GROUP_COUNSELLING",
                "Tham vấn gia đình", "FAMILY_COUNSELLING",
                "Can thiệp khủng hoảng", "CRISIS_INTERVENTION");
        for (Map.Entry<String, String> row : sessions.entrySet()) {
            compare(
                    counted,
                    "B07",
                    row.getKey(),
                    "select count(*) as a, count(distinct case_id) as b from delivery where service_type = '"
                            + row.getValue() + "'");
        }
        Map<String, String> matters = new LinkedHashMap<>();
        matters.put("Giấy tờ", "= 'ID_PAPERS'");
        matters.put("Khai sinh", "= 'CHILD_BIRTH'");
        matters.put("Bạo lực", "= 'VIOLENCE'");
        matters.put("Mua bán", "= 'TRAFFICKING'");
        matters.put("Lao động", "= 'LABOUR'");
        matters.put("Khác", "not in ('ID_PAPERS', 'CHILD_BIRTH', 'VIOLENCE', 'TRAFFICKING', 'LABOUR')");
        for (Map.Entry<String, String> row : matters.entrySet()) {
            String taken =
                    " join donghanh_log.legal_aid_transition t on t.matter_ref = m.ref and t.step = '%s' and t.recorded_at <= s.cutoff"
                            + " where m.matter " + row.getValue() + " and %s between s.from_day and s.to_day)";
            String shown = "date(t.recorded_at + interval 7 hour)";
            String from =
                    "(select count(%s) from span s join legal_aid_matter m join owner o on o.record_case = m.case_id";
            compare(
                    counted,
                    "B07",
                    row.getKey(),
                    "select " + from.formatted("distinct m.ref") + taken.formatted("REQUEST", shown) + " as a, "
                            + from.formatted("distinct o.case_id") + taken.formatted("REQUEST", shown) + " as b, "
                            + from.formatted("distinct m.ref") + taken.formatted("REFER", shown) + " as c, "
                            + from.formatted("distinct m.ref") + taken.formatted("ACCEPT", "t.happened_on") + " as d, "
                            + from.formatted("distinct m.ref") + taken.formatted("RESOLVE", "t.happened_on") + " as e");
        }
    }

    /** Answers about work may be settled by checks at work, and those about health care are encrypted: both rows are left to the plain tests. */
    private void compareReintegration(Counted counted) throws IOException {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("Chỗ ở ổn định từ 3 tháng", "HOUSING_STABLE");
        outcomes.put("Không còn nguy cơ bạo lực trước mắt", "SAFE");
        outcomes.put("Có đủ giấy tờ tùy thân", "PAPERS_OK");
        outcomes.put("Có thẻ bảo hiểm y tế", "BHYT_OK");
        outcomes.put("Hoàn thành học nghề", "TRAINED");
        outcomes.put("Thu nhập đạt mức thân chủ tự đặt ra", "INCOME_UP");
        outcomes.put("Trả nợ đúng hạn", "LOAN_ON_TIME");
        outcomes.put("Kết nối lại với gia đình, nếu thân chủ muốn", "FAMILY_RECON");
        outcomes.put("Con được đi học", "CHILD_SCHOOL");
        outcomes.put("Tham gia sinh hoạt cộng đồng, câu lạc bộ", "SOCIAL_PART");
        outcomes.put("Tự đánh giá tăng ít nhất 2 điểm (trên 10)", "SELF_RATED");
        for (Map.Entry<String, String> row : outcomes.entrySet()) {
            List<String> shown = counted.row("B08", row.getKey());
            assertThat(List.of(shown.get(0), shown.get(1), shown.get(3), shown.get(4)))
                    .as(counted.period() + " B08 " + row.getKey())
                    .isEqualTo(counted.sql(
                            """
                            select coalesce(sum(answer in ('MET', 'NOT_MET', 'UNKNOWN')), 0) as a, coalesce(sum(answer = 'MET'), 0) as b,
                                coalesce(sum(answer = 'NOT_MET'), 0) as c, coalesce(sum(answer = 'UNKNOWN' and not reached), 0) as d
                            from last_answer where outcome = '%s'"""
                                    .formatted(row.getValue())));
            compared += 4;
        }
    }

    private void compareSummary(Counted counted) throws IOException {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("Tổng", "true");
        groups.put("– Y tế, chăm sóc sức khỏe, HIV", "service = 'HEALTH'");
        groups.put("– Tư vấn, trợ giúp pháp lý", "service = 'COUNSELLING_LEGAL'");
        groups.put("– Giáo dục, dạy nghề", "service = 'TRAINING'");
        groups.put("– Tạo việc làm", "service = 'JOB'");
        groups.put("– Vay vốn", "service = 'LOAN'");
        for (Map.Entry<String, String> row : groups.entrySet()) {
            compare(
                    counted,
                    "B12",
                    row.getKey(),
                    "select count(*) as a, count(distinct case_id) as b from service, span s where on_day between s.from_day and s.to_day and "
                            + row.getValue());
        }
    }

    private static LocalDate today() {
        return CentreTime.day(Clock.systemUTC().instant());
    }
}
