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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/**
 * Compares the tables of reports of the demonstration, as the director sees them at work, with counts by this test's own SQL, cell by cell. The kinds of
 * health services and the grounds of stays are encrypted, so their rows are compared as a whole.
 */
@SharedDemonstration
class ReportTablesUiIT {
    private static final String RECEIVED = "number_ = 1 and begun_on between s.from_day and s.to_day";
    private static final String ENDED = "ended_on between s.from_day and s.to_day";

    private static final String IN_PERIOD = "%s between s.from_day and s.to_day";

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
            compareReturns(counted);
            compareCaseMovements(counted);
            compareStays(counted);
            compareReferrals(counted);
            compareHarmReduction(counted);
            compareLivelihoods(counted);
            compareLegalAidAndCounselling(counted);
            compareReintegration(counted);
            compareSummary(counted);
            compareRegisters(counted);
            compareDataProtection(counted);
        }
        System.getLogger(ReportTablesUiIT.class.getName())
                .log(System.Logger.Level.INFO, "{0} cells agree, {1} of them above zero", compared, positive);
        assertThat(compared).isGreaterThan(1_000);
        assertThat(positive).isGreaterThan(300);
    }

    /** A model with its people and money, and a training: recorded, refused, corrected; then they stand in the forms, and the other roles find nothing. */
    @Test
    void officerKeepsTheRegisters() {
        String name = "Câu lạc bộ " + RandomReference.random();
        SignedInUser officer = browser.signedIn("programme1");
        officer.go("/reporting/register/models");
        officer.press("Ghi mô hình");
        officer.seesError("Ghi tên mô hình.");
        officer.seesError("Ghi năm bắt đầu.");
        officer.fill("Tên mô hình", name);
        officer.choose("Loại", "Tăng cường năng lực nhóm đồng đẳng");
        officer.page().locator("#form\\:year").fill("2025");
        officer.press("Ghi mô hình");
        officer.sees("Chưa ghi số người, kinh phí");
        officer.page().locator("#people\\:day").fill(SignedInUser.today());
        officer.page().locator("#people\\:participants").fill("24");
        officer.press("Ghi số người");
        officer.sees("24 người");
        officer.page().locator("#money\\:day").fill(SignedInUser.today());
        officer.press("Ghi kinh phí");
        officer.seesError("Chọn nguồn kinh phí.");
        officer.page().locator("#money\\:amount").fill("12.500.000");
        officer.choose("Nguồn kinh phí", "Chương trình y tế");
        officer.press("Ghi kinh phí");
        officer.sees("12.500.000 đồng · Chương trình y tế");
        officer.capture("register-model");
        officer.follow("24 người");
        officer.page().locator("#people\\:participants").fill("26");
        officer.capture("register-entry");
        officer.press("Lưu bản đúng");
        officer.sees("đã sửa 1 lần");
        officer.go("/reporting/register/models");
        officer.sees(name);
        officer.capture("register-models");
        officer.go("/reporting/register/trainings");
        officer.choose("Nội dung tập huấn", "Giảm hại, dự phòng lây nhiễm");
        officer.choose("Đối tượng", "Đồng đẳng viên, cộng tác viên");
        officer.page().locator("#form\\:firstDay").fill(SignedInUser.today());
        officer.page().locator("#form\\:lastDay").fill(SignedInUser.today());
        officer.page().locator("#form\\:classes").fill("1");
        officer.page().locator("#form\\:attendances").fill("20");
        officer.page().locator("#form\\:persons").fill("21");
        officer.press("Ghi tập huấn");
        officer.seesError("Số người không thể nhiều hơn số lượt.");
        officer.page().locator("#form\\:persons").fill("20");
        officer.press("Ghi tập huấn");
        officer.sees("Chưa ghi kinh phí");
        officer.capture("register-training");
        officer.go("/reporting/register/trainings");
        officer.capture("register-trainings");
        String model = Records.text("select ref from donghanh_log.community_model where name = ? limit 1", name);
        for (String username : List.of("lead1", "worker1", "auditor1", "admin1")) {
            for (String address : List.of("models", "trainings", "model/" + model)) {
                assertThat(browser.visitor(username)
                                .get("/reporting/register/" + address)
                                .status())
                        .as(username + " " + address)
                        .isEqualTo(404);
            }
        }
        assertThat(browser.visitor("director1")
                        .get("/reporting/register/model/" + model)
                        .body())
                .contains("26 người")
                .doesNotContain("Ghi số người tham gia");
    }

    /** Who answers for the protection of data reads the internal form, and none about clients. */
    @Test
    void privacyOfficerReadsTheInternalFormAlone() {
        HttpVisitor.Answer page = browser.visitor("dpo1").get("/reporting/table/tables");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Biểu 11.").doesNotContain("Biểu 02.").doesNotContain("Biểu 09.");
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

        /** Returns the titles of all rows of a table. */
        List<String> titles(String table) {
            return rows(table)
                    .map(row -> row.all(element -> element.name().equals("th"))
                            .findFirst()
                            .orElseThrow()
                            .words())
                    .toList();
        }

        /** Returns the sum of the numbers in some columns of a table. */
        String total(String table, List<Integer> columns) {
            return String.valueOf(rows(table)
                    .flatMap(row -> {
                        List<String> cells = row.all(element -> element.name().equals("td"))
                                .map(cell -> cell.words().replace(".", ""))
                                .toList();
                        return columns.stream().map(cells::get);
                    })
                    .filter(cell -> cell.matches("[0-9]+"))
                    .mapToLong(Long::parseLong)
                    .sum());
        }

        private Stream<Markup.Element> rows(String table) {
            return page.markup()
                    .all(element -> element.name().equals("section")
                            && element.attribute("aria-labelledby").equals(table))
                    .findFirst()
                    .orElseThrow()
                    .all(element -> element.name().equals("tr")
                            && element.all(inner -> inner.name().equals("td"))
                                    .findFirst()
                                    .isPresent());
        }

        List<String> sql(String select) throws IOException {
            return List.copyOf(read(select).get(0).values());
        }

        /** Returns the only column of all rows. */
        List<String> column(String select) throws IOException {
            return read(select).stream()
                    .map(row -> row.values().iterator().next())
                    .toList();
        }

        private List<Map<String, String>> read(String select) throws IOException {
            try (InputStream file = ReportTablesUiIT.class.getResourceAsStream("report-tables.sql")) {
                String common = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                return Records.rows(
                        common + select, period.get("from_day"), period.get("to_day"), period.get("cutoff"));
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
        rows.put("– T7n. Nhu cầu đủ điều kiện được đáp ứng", expected.get("needs_n") + " / " + expected.get("needs_d"));
        rows.put(
                "– T7t. Đáp ứng đúng hạn theo mức ưu tiên",
                expected.get("in_time_n") + " / " + expected.get("needs_n"));
        rows.put("– T7w. Nhu cầu thân chủ rút", expected.get("withdrawn"));
        rows.put("– T7x. Nhu cầu chưa phù hợp với dịch vụ", expected.get("ineligible"));
        rows.forEach((title, value) -> {
            assertThat(counted.row("B01", title).get(3))
                    .as(counted.period() + " " + title)
                    .isEqualTo(value);
            compared++;
        });
    }

    /** What other bodies returned by the cutoff in two numbers. */
    private void compareReturns(Counted counted) throws IOException {
        for (String code : List.of("T3A", "T3B", "T3C", "T4", "T5", "T6")) {
            Map<String, String> sum = Records.rows(
                            """
                            select count(*) as lines_, concat(sum(n.numerator), ' / ', sum(n.denominator)) as result
                            from return_number n join target_return r on r.id = n.return_id where r.target_code = ? and r.period_id = ?
                            and r.entered_at <= ? and (r.superseded_at is null or r.superseded_at > ?)""",
                            code,
                            counted.period().get("id"),
                            counted.period().get("cutoff"),
                            counted.period().get("cutoff"))
                    .get(0);
            String title = code.substring(0, 2) + code.substring(2).toLowerCase(Locale.ROOT);
            assertThat(counted.row("B01", title).get(3))
                    .as(counted.period() + " " + code)
                    .isEqualTo(sum.get("lines_").equals("0") ? "—" : sum.get("result"));
            compared++;
        }
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
        String steps =
                "select count(*) as a, count(distinct y.case_id) as b, count(distinct if(y.sex = 'FEMALE', y.case_id, null)) as c"
                        + " from stayed y, span s where ";
        String leftInPeriod = "date(y.left_at + interval 7 hour) between s.from_day and s.to_day";
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "Hoàn thiện hồ sơ trong 10 ngày làm việc",
                """
                date(y.confirmed_at + interval 7 hour) between s.from_day and s.to_day
                and date(y.confirmed_at + interval 7 hour) <= (select min(t.day) from calendar t where t.worked
                    = (select u.worked from calendar u where u.day = date(y.admitted_at + interval 7 hour)) + 10)""");
        rows.put(
                "Quá 03 tháng (có quyết định gia hạn)",
                """
                y.extended_at is not null and y.admitted_at is not null
                and coalesce(date(y.left_at + interval 7 hour), s.to_day) >= date(y.admitted_at + interval 7 hour) + interval 3 month + interval 1 day
                and coalesce(date(y.left_at + interval 7 hour), s.to_day) >= s.from_day""");
        rows.put("– về gia đình", leftInPeriod + " and not y.unplanned and y.destination = 'FAMILY'");
        rows.put("– về nơi cư trú", leftInPeriod + " and not y.unplanned and y.destination = 'RESIDENCE'");
        rows.put("– nhà trọ", leftInPeriod + " and not y.unplanned and y.destination = 'RENTED_ROOM'");
        rows.put("– chuyển cơ sở", leftInPeriod + " and not y.unplanned and y.destination = 'OTHER_FACILITY'");
        rows.put("– tự ý rời", leftInPeriod + " and y.unplanned");
        rows.put("Từ chối có bố trí nơi khác", "date(y.refused_at + interval 7 hour) between s.from_day and s.to_day");
        for (Map.Entry<String, String> row : rows.entrySet()) {
            compare(counted, "B03", row.getKey(), steps + row.getValue());
        }
        compare(
                counted,
                "B03",
                "Số ngày lưu trú bình quân",
                "select coalesce(replace(format(avg(datediff(date(y.left_at + interval 7 hour), date(y.admitted_at + interval 7 hour))), 1), '.', ','), '—') as a"
                        + " from stayed y, span s where " + leftInPeriod);
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
        List<Integer> columns = List.of(0, 2, 3, 4, 5, 6);
        List<String> shown = new ArrayList<>();
        for (int column : columns) {
            long sum = 0;
            for (String kind : kinds) {
                sum += Long.parseLong(counted.row("B04", kind).get(column));
            }
            shown.add(String.valueOf(sum));
        }
        assertThat(shown)
                .as("referrals " + counted.period())
                .isEqualTo(
                        counted.sql(
                                """
                        select count(*) as a, coalesce(sum(attended), 0) as b, coalesce(sum(status = 'IN_SERVICE'), 0) as c, coalesce(sum(status = 'COMPLETED'), 0) as d,
                            coalesce(sum(missed and not attended), 0) as e, coalesce(sum(status = 'REJECTED'), 0) as f from sent"""));
        compared += columns.size();
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
        compareCourses(counted, "Học nghề", "true");
        for (Map<String, String> trade :
                Records.rows("select code, vi from code_list_item where list = 'training_trade'")) {
            if (counted.find("B06", "– " + trade.get("vi")).isPresent()) {
                compareCourses(counted, "– " + trade.get("vi"), "trade = '" + trade.get("code") + "'");
            }
        }
        Map<String, String> works = new LinkedHashMap<>();
        works.put("Việc làm", "true");
        works.put("– chính thức", "employment in ('FORMAL', 'LABOUR_EXPORT')");
        works.put("– hộ", "employment in ('HOUSEHOLD', 'FARM', 'DOMESTIC')");
        works.put("– tự làm", "employment in ('SELF', 'COOP')");
        works.put("– thời vụ", "employment in ('SEASONAL', 'INFORMAL_WAGE')");
        for (Map.Entry<String, String> row : works.entrySet()) {
            comparePersons(
                    counted,
                    row.getKey(),
                    "work",
                    row.getValue(),
                    List.of(
                            IN_PERIOD.formatted("connected_on"),
                            IN_PERIOD.formatted("started_on"),
                            "started_on is not null and ended_on is null",
                            IN_PERIOD.formatted("ended_on")));
        }
        Map<String, String> lenders = new LinkedHashMap<>();
        lenders.put("Vay vốn", "true");
        lenders.put("– NHCSXH", "lender = 'VBSP'");
        lenders.put("– Hội PN", "lender = 'WOMEN_UNION'");
        for (Map.Entry<String, String> row : lenders.entrySet()) {
            comparePersons(
                    counted,
                    row.getKey(),
                    "credit",
                    row.getValue(),
                    List.of(
                            IN_PERIOD.formatted("connected_on"),
                            IN_PERIOD.formatted("started_on"),
                            "started_on is not null and status in ('DISBURSED', 'REPAYING', 'RESTRUCTURED', 'SETTLED')"));
            assertThat(counted.row("B06", row.getKey()).get(6))
                    .as(counted.period() + " money " + row.getKey())
                    .isEqualTo(counted.sql("select coalesce(sum(amount), 0) as a from credit where " + row.getValue())
                            .get(0));
        }
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

    private void compareCourses(Counted counted, String title, String condition) throws IOException {
        comparePersons(
                counted,
                title,
                "course",
                condition,
                List.of(
                        IN_PERIOD.formatted("connected_on"), IN_PERIOD.formatted("started_on"),
                        IN_PERIOD.formatted("completed_on"), IN_PERIOD.formatted("dropped_on")));
    }

    /** Compares the columns of form 06 from the third on: those connected, who started, who kept on, who broke off. */
    private void comparePersons(Counted counted, String title, String table, String condition, List<String> columns)
            throws IOException {
        List<String> shown = counted.row("B06", title);
        List<String> counts = columns.stream()
                .map(column -> "count(distinct if(" + column + ", case_id, null)) as "
                        + (char) ('a' + columns.indexOf(column)))
                .toList();
        List<String> expected =
                counted.sql("select " + String.join(", ", counts) + " from " + table + ", span s where " + condition);
        assertThat(shown.subList(2, 2 + columns.size()))
                .as(counted.period() + " " + title)
                .isEqualTo(expected);
        compared += expected.size();
        positive += (int) expected.stream().filter(value -> !value.equals("0")).count();
    }

    /** The registers of models and trainings: every row of the forms 09 and 10, and no other. */
    private void compareRegisters(Counted counted) throws IOException {
        assertThat(counted.titles("B09"))
                .as("models " + counted.period())
                .isEqualTo(counted.column("select name from model order by name, id"));
        for (String name : counted.titles("B09")) {
            List<String> shown = counted.row("B09", name);
            assertThat(shown.subList(2, shown.size()))
                    .as(counted.period() + " " + name)
                    .isEqualTo(counted.sql(
                            """
                            select m.begun_year as a, coalesce((select e.number from entry e where e.subject_ref = m.ref and e.kind = 'PARTICIPANTS'
                                order by e.happened_on desc, e.id desc limit 1), 'chưa đếm') as b,
                                coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.level = 'CENTRAL'), 0) as c,
                                coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.level = 'LOCAL'), 0) as d,
                                coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.kind = 'FUNDING' and e.level = 'OTHER'), 0) as e
                            from model m where m.name = '%s'"""
                                    .formatted(name)));
            compared += shown.size() - 2;
        }
        List<String> held = counted.sql(
                """
                select (select coalesce(sum(classes), 0) from other_training, span s where last_day >= s.from_day)
                    + count(distinct c.course_ref) as a,
                    (select coalesce(sum(attendances), 0) from other_training, span s where last_day >= s.from_day) + count(p.id) as b,
                    (select coalesce(sum(e.number), 0) from entry e join other_training t on t.ref = e.subject_ref) as c
                from span s left join donghanh_log.staff_course c on c.last_day between s.from_day and s.to_day and c.recorded_at <= s.cutoff
                    and c.withdrawal_reason is null and c.version_number = (select max(v.version_number) from donghanh_log.staff_course v
                        where v.course_ref = c.course_ref and v.recorded_at <= s.cutoff)
                    and exists (select 1 from donghanh_log.staff_course_participation q where q.course_ref = c.course_ref
                        and q.outcome in ('ATTENDED', 'CERTIFIED') and q.recorded_at <= s.cutoff and not exists (select 1
                            from donghanh_log.staff_course_participation w where w.course_ref = q.course_ref and w.participant_id = q.participant_id
                            and w.version_number > q.version_number and w.recorded_at <= s.cutoff))
                left join donghanh_log.staff_course_participation p on p.course_ref = c.course_ref and p.outcome in ('ATTENDED', 'CERTIFIED')
                    and p.recorded_at <= s.cutoff and not exists (select 1 from donghanh_log.staff_course_participation w where w.course_ref = p.course_ref
                        and w.participant_id = p.participant_id and w.version_number > p.version_number and w.recorded_at <= s.cutoff)""");
        assertThat(List.of(
                        counted.total("B10", List.of(1)),
                        counted.total("B10", List.of(2)),
                        counted.total("B10", List.of(4, 5, 6))))
                .as("trainings " + counted.period())
                .isEqualTo(held);
        compared += 3;
    }

    private void compareDataProtection(Counted counted) throws IOException {
        String instant = "least(s.cutoff, s.to_day + interval 1 day - interval 7 hour)";
        String settled = "r.decided_at is not null and r.decided_at <= " + instant
                + " and date(r.decided_at + interval 7 hour) >= s.from_day";
        Map<String, String> grounds = new LinkedHashMap<>();
        grounds.put("Yêu cầu của chủ thể dữ liệu", "in ('CLIENT_ASKED', 'GUARDIAN_ASKED')");
        grounds.put("– xóa dữ liệu, thân chủ yêu cầu", "= 'CLIENT_ASKED'");
        grounds.put("– xóa dữ liệu, người đại diện yêu cầu", "= 'GUARDIAN_ASKED'");
        for (Map.Entry<String, String> row : grounds.entrySet()) {
            compare(
                    counted,
                    "B11",
                    row.getKey(),
                    "select coalesce(sum(r.asked_on between s.from_day and s.to_day), 0) as a, coalesce(sum(" + settled
                            + "), 0) as b, coalesce(sum(" + settled
                            + " and r.decided_at <= r.due_at), 0) as c from span s left join erasure_request r on r.recorded_at <= s.cutoff and r.ground "
                            + row.getValue());
        }
        compare(
                counted,
                "B11",
                "Rút đồng ý",
                "select count(*) as a from donghanh_log.consent_event e, span s where e.to_status = 'WITHDRAWN'"
                        + " and date(e.happened_at + interval 7 hour) between s.from_day and s.to_day");
        String reviewed =
                "g.reviewed_at is not null and date(g.reviewed_at + interval 7 hour) between s.from_day and s.to_day";
        compare(
                counted,
                "B11",
                "Truy cập khẩn cấp (giải quyết: đã rà soát)",
                "select coalesce(sum(date(g.from_at + interval 7 hour) between s.from_day and s.to_day), 0) as a, coalesce(sum("
                        + reviewed
                        + "), 0) as b, coalesce(sum(" + reviewed
                        + " and g.reviewed_at <= g.review_due), 0) as c from span s left join break_glass g on true");
        String ended =
                "select coalesce(sum(r.received_on between s.from_day and s.to_day), 0) as a, coalesce(sum(%1$s), 0) as b,"
                        + " coalesce(sum(%1$s and m.moved_at <= r.due_at), 0) as c from span s left join lawful_request r on r.entered_at <= s.cutoff"
                        + " left join donghanh_log.lawful_move m on m.request_ref = r.ref and m.to_status in ('ANSWERED', 'REFUSED', 'WITHDRAWN')";
        String within = "m.id is not null and date(m.moved_at + interval 7 hour) between s.from_day and s.to_day";
        compare(counted, "B11", "Yêu cầu của cơ quan có thẩm quyền", ended.formatted(within));
        Map<String, String> answers =
                Map.of("– đáp ứng", "ANSWERED", "– từ chối", "REFUSED", "– cơ quan rút yêu cầu", "WITHDRAWN");
        for (Map.Entry<String, String> row : answers.entrySet()) {
            List<String> expected =
                    counted.sql(ended.formatted(within + " and m.to_status = '" + row.getValue() + "'"));
            assertThat(counted.row("B11", row.getKey()).subList(1, 3))
                    .as(counted.period() + " " + row.getKey())
                    .isEqualTo(expected.subList(1, 3));
            compared += 2;
        }
        assertThat(counted.row("B11", "Vi phạm dữ liệu cá nhân (thông báo trong 72 giờ)")
                        .get(0))
                .isEqualTo("chưa có sổ");
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
        assertThat(counted.row("B12", "– Vay vốn").get(2))
                .as(counted.period() + " money")
                .isEqualTo(counted.sql("select coalesce(sum(amount), 0) as a from credit")
                        .get(0));
        compared++;
    }

    private static LocalDate today() {
        return CentreTime.day(Clock.systemUTC().instant());
    }
}
