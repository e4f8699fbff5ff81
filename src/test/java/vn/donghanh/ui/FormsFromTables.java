package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.ui.ComparedTables.NOTHING;
import static vn.donghanh.ui.ComparedTables.median;
import static vn.donghanh.ui.ComparedTables.nothing;
import static vn.donghanh.ui.ComparedTables.rate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares the forms 02 to 12 of one period, cell by cell, with counts by own SQL and arithmetic. */
final class FormsFromTables {
    private static final String RECEIVED = "number_ = 1 and begun_on between s.from_day and s.to_day";
    private static final String ENDED = "ended_on between s.from_day and s.to_day";
    private static final String IN_PERIOD = "%s between s.from_day and s.to_day";
    private static final List<String> BANDS = List.of(
            "UNDER_16", "FROM_16_TO_17", "FROM_18_TO_24", "FROM_25_TO_34", "FROM_35_TO_49", "FROM_50", "UNKNOWN");

    private final ComparedTables tables;

    FormsFromTables(ComparedTables tables) {
        this.tables = tables;
    }

    void compare() throws IOException {
        compareCaseMovements();
        compareStays();
        compareReferrals();
        compareHarmReduction();
        compareNeedsAndCourses();
        compareWork();
        compareLoans();
        compareSupport();
        compareLegalAidAndCounselling();
        compareReintegration();
        compareModels();
        compareTrainings();
        compareDataProtection();
        compareSummary();
    }

    private void compareCaseMovements() {
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
            tables.compare(
                    "B02",
                    row.getKey(),
                    tables.sql(
                            "select " + people("e.sex") + " from episode e join aged a on a.case_id = e.case_id, span s"
                                    + " where " + row.getValue()));
        }
        tables.compare(
                "B02",
                "Không tiếp nhận (chuyển nơi khác)",
                tables.sql(
                        "select " + people("p.sex")
                                + " from move m join person p on p.case_id = m.case_id join aged a on a.case_id = m.case_id, span s"
                                + " where m.step = 'DECLINE' and m.on_day between s.from_day and s.to_day"
                                + " and not exists (select 1 from mistake x where x.case_id = m.case_id and x.episode = m.number_)"));
        tables.compare("B02", "Dịch vụ ẩn danh (lượt)", with(tables.sql(contacts("true")), nothing(10)));
    }

    /** All, those of each sex, and those of each age. */
    private static String people(String sex) {
        StringBuilder columns = new StringBuilder("count(*) as total");
        for (String value : List.of("FEMALE", "MALE", "UNKNOWN")) {
            columns.append(", coalesce(sum(%s = '%s'), 0) as sex_%s".formatted(sex, value, value));
        }
        for (String band : BANDS) {
            columns.append(", coalesce(sum(a.band = '%s'), 0) as age_%s".formatted(band, band));
        }
        return columns.toString();
    }

    private static String contacts(String condition) {
        return "select coalesce(sum(c.contacts), 0) as total from donghanh_log.outreach_contact c, span s where "
                + outreach("c") + " and " + condition;
    }

    private static String outreach(String contact) {
        return "%1$s.happened_on between s.from_day and s.to_day and %1$s.recorded_at <= s.cutoff and not %1$s.mistake and %1$s.version_number ="
                        .formatted(contact)
                + " (select max(v.version_number) from donghanh_log.outreach_contact v where v.line_ref = %s.line_ref and v.recorded_at <= s.cutoff)"
                        .formatted(contact);
    }

    private void compareStays() {
        String left = "date(y.left_at + interval 7 hour) between s.from_day and s.to_day";
        String admitted = "date(y.admitted_at + interval 7 hour) between s.from_day and s.to_day";
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Đề nghị", "date(y.requested_at + interval 7 hour) between s.from_day and s.to_day");
        rows.put("Tiếp nhận", admitted);
        rows.put("– bạo lực gia đình", admitted + " and g.ground = 'DOMESTIC_VIOLENCE'");
        rows.put("– xâm hại tình dục", admitted + " and g.ground = 'SEXUAL_ABUSE'");
        rows.put("– mua bán người", admitted + " and g.ground = 'TRAFFICKING'");
        rows.put("– cưỡng bức lao động", admitted + " and g.ground = 'FORCED_LABOUR'");
        rows.put("– khác", admitted + " and g.ground in ('CHILD', 'PROVINCIAL_DECISION')");
        rows.put("Đúng hạn 2 giờ", admitted + " and y.admitted_at <= y.requested_at + interval 2 hour");
        rows.put(
                "Hoàn thiện hồ sơ trong 10 ngày làm việc",
                """
                date(y.confirmed_at + interval 7 hour) between s.from_day and s.to_day
                and date(y.confirmed_at + interval 7 hour) <= (select min(t.day) from calendar t where t.worked
                    = (select u.worked from calendar u where u.day = date(y.admitted_at + interval 7 hour)) + 10)""");
        rows.put("Đang lưu trú cuối kỳ", "y.admitted_at is not null and y.left_at is null");
        rows.put(
                "Quá 03 tháng (có quyết định gia hạn)",
                """
                y.extended_at is not null and y.admitted_at is not null
                and coalesce(date(y.left_at + interval 7 hour), s.to_day) >= date(y.admitted_at + interval 7 hour) + interval 3 month + interval 1 day
                and coalesce(date(y.left_at + interval 7 hour), s.to_day) >= s.from_day""");
        rows.put("Rời cơ sở", left);
        rows.put("– về gia đình", left + " and not y.unplanned and y.destination = 'FAMILY'");
        rows.put("– về nơi cư trú", left + " and not y.unplanned and y.destination = 'RESIDENCE'");
        rows.put("– nhà trọ", left + " and not y.unplanned and y.destination = 'RENTED_ROOM'");
        rows.put("– chuyển cơ sở", left + " and not y.unplanned and y.destination = 'OTHER_FACILITY'");
        rows.put("– tự ý rời", left + " and y.unplanned");
        rows.put("Từ chối có bố trí nơi khác", "date(y.refused_at + interval 7 hour) between s.from_day and s.to_day");
        for (Map.Entry<String, String> row : rows.entrySet()) {
            tables.compare(
                    "B03",
                    row.getKey(),
                    tables.sql(
                            """
                            select count(*) as a, count(distinct y.case_id) as b, count(distinct if(y.sex = 'FEMALE', y.case_id, null)) as c,
                                count(distinct if(a.band in ('UNDER_16', 'FROM_16_TO_17'), y.case_id, null)) as d
                            from stayed y join aged a on a.case_id = y.case_id left join ground g on g.ref = y.ref, span s where\s"""
                                    + row.getValue()));
        }
        tables.compare(
                "B03",
                "Số ngày lưu trú bình quân",
                with(
                        tables.sql(
                                "select coalesce(replace(format(avg(datediff(date(y.left_at + interval 7 hour), date(y.admitted_at + interval 7 hour))), 1), '.', ','), '—') as a"
                                        + " from stayed y, span s where " + left),
                        nothing(3)));
    }

    private void compareReferrals() {
        List<Map<String, String>> sent = tables.read(
                "select case_id, kind, status, attended_on, missed, greatest(0, datediff(attended_on, sent_on)) as days,"
                        + " coalesce(attended_on <= limit_on, 0) as in_time from sent");
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("STI", List.of("STI_EXAM"));
        kinds.put("Tư vấn, xét nghiệm HIV", List.of("HIV_TEST", "HIV_CONFIRM"));
        kinds.put("PrEP", List.of("PREP"));
        kinds.put("PEP", List.of("PEP"));
        kinds.put("Điều trị liên tục (ARV và bệnh mạn tính gộp)", List.of("ART", "HEP", "TB", "PMTCT"));
        kinds.put("Methadone", List.of("OST"));
        kinds.put("SKSS", List.of("ANC", "FP", "ABORTION_CARE"));
        kinds.put("Sau xâm hại tình dục", List.of("MEDICAL_EXAM_SV", "FORENSIC"));
        kinds.put("Tâm thần", List.of("MENTAL"));
        kinds.put("Khám tổng quát", List.of("GENERAL", "EMERGENCY"));
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            compareReferrals(
                    kind.getKey(),
                    sent.stream()
                            .filter(referral -> referral.get("kind") != null
                                    && kind.getValue().contains(referral.get("kind")))
                            .toList());
        }
        compareReferrals(
                "– trong đó ≤72 giờ",
                sent.stream()
                        .filter(referral -> "PEP".equals(referral.get("kind"))
                                && referral.get("in_time").equals("1"))
                        .toList());
    }

    private void compareReferrals(String title, List<Map<String, String>> own) {
        long attended = count(own, referral -> referral.get("attended_on") != null);
        tables.compare(
                "B04",
                title,
                List.of(
                        String.valueOf(own.size()),
                        String.valueOf(own.stream()
                                .map(referral -> referral.get("case_id"))
                                .distinct()
                                .count()),
                        String.valueOf(attended),
                        String.valueOf(
                                count(own, referral -> referral.get("status").equals("IN_SERVICE"))),
                        String.valueOf(
                                count(own, referral -> referral.get("status").equals("COMPLETED"))),
                        String.valueOf(count(
                                own,
                                referral -> referral.get("attended_on") == null
                                        && referral.get("missed").equals("1"))),
                        String.valueOf(
                                count(own, referral -> referral.get("status").equals("REJECTED"))),
                        rate(attended, own.size()),
                        median(own.stream()
                                .map(referral -> referral.get("days"))
                                .filter(Objects::nonNull)
                                .map(Long::valueOf)
                                .toList())));
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> condition) {
        return rows.stream().filter(condition).count();
    }

    /** @param code in encrypted records; empty where the kind is open */
    private record Item(String title, String code, String type, String goods) {}

    private void compareHarmReduction() {
        for (Item item : List.of(
                new Item("BCS", "CON", NOTHING, "CONDOM"),
                new Item("Chất bôi trơn", "LUB", NOTHING, "LUBE"),
                new Item("BKT", "NSP", NOTHING, "NSP"),
                new Item("Truyền thông nhóm", NOTHING, "BEHAVIOUR_TALK", "BCC"),
                new Item("Tự xét nghiệm", "TST", NOTHING, "SELF_TEST_HIV"),
                new Item("Thẻ an toàn", NOTHING, "SAFETY_CARD", "VIOLENCE_CARD"))) {
            String given =
                    " from delivery d left join item i on i.ref = d.ref where i.kind = '%s' or d.service_type = '%s')"
                            .formatted(item.code(), item.type());
            String goods =
                    " from donghanh_log.outreach_goods g join donghanh_log.outreach_contact c on c.ref = g.contact_ref, span s where "
                            + outreach("c") + " and g.goods = '" + item.goods() + "')";
            tables.compare(
                    "B05",
                    item.title(),
                    tables.sql("select (select coalesce(sum(coalesce(i.quantity, d.quantity)), 0)" + given
                            + " + (select coalesce(sum(g.quantity), 0)" + goods + " as a, (select count(*)" + given
                            + " + (select coalesce(sum(c.contacts), 0)" + goods + " + ("
                            + contacts("c.kind = '" + item.goods() + "'") + ") as b, (select count(distinct d.case_id)"
                            + given + " as c"));
        }
    }

    /** Those with an open need for a service in the period, and those of them who are eligible; by the rows of form 06. */
    private List<String> needs(String service) throws IOException {
        return List.copyOf(Records.rows(
                        OutcomesFromTablesUiIT.counting(
                                """
                                , asked as (select e.case_id, max(e.id) as id from donghanh_log.consent_event e, span s where e.scope = 'STATISTICS'
                                    and e.to_status in ('GRANTED', 'REFUSED', 'WITHDRAWN') and date(e.happened_at + interval 7 hour) <= s.to_day group by e.case_id),
                                refused as (select e.case_id from asked a join donghanh_log.consent_event e on e.id = a.id where e.to_status <> 'GRANTED'),
                                gone as (select m.merged_case from case_merge m, span s where m.merged_at <= s.cutoff and (m.undone_at is null or m.undone_at > s.cutoff))
                                select count(distinct w.case_id) as a, count(distinct if(w.eligibility = 'YES', w.case_id, null)) as b from wanted w, span s
                                where w.withdrawn_on is null and w.identified_on <= s.to_day and w.over_on >= s.from_day and w.service = '%s'
                                    and w.case_id not in (select case_id from refused) and w.case_id not in (select merged_case from gone)"""
                                        .formatted(service)),
                        tables.period().get("from_day"),
                        tables.period().get("to_day"),
                        tables.period().get("cutoff"))
                .get(0)
                .values());
    }

    private void compareNeedsAndCourses() throws IOException {
        List<String> columns = List.of(
                IN_PERIOD.formatted("connected_on"), IN_PERIOD.formatted("started_on"),
                IN_PERIOD.formatted("completed_on"), IN_PERIOD.formatted("dropped_on"));
        comparePersons("Học nghề", needs("TRAINING"), persons("course", "true", columns), List.of(NOTHING));
        List<Map<String, String>> trades = tables.read(
                """
                        select distinct e.trade, i.vi from course e join code_list_item i on i.list = 'training_trade' and i.code = e.trade
                        where e.connected_on is not null or exists (select 1 from step t where t.business = 'COURSE' and t.ref = e.ref) order by e.trade""");
        assertThat(tables.rows("B06").stream()
                        .map(ComparedTables.Row::title)
                        .skip(1)
                        .takeWhile(title -> !title.equals("Việc làm"))
                        .toList())
                .as("trades " + tables.period())
                .isEqualTo(trades.stream().map(trade -> "– " + trade.get("vi")).toList());
        for (int at = 0; at < trades.size(); at++) {
            tables.compare(
                    "B06",
                    at + 1,
                    with(
                            nothing(2),
                            persons("course", "trade = '" + trades.get(at).get("trade") + "'", columns),
                            List.of(NOTHING)));
        }
        compareStarted("Học nghề", "TRAINING");
    }

    private void compareWork() throws IOException {
        List<String> columns = List.of(
                IN_PERIOD.formatted("connected_on"),
                IN_PERIOD.formatted("started_on"),
                "started_on is not null and ended_on is null",
                IN_PERIOD.formatted("ended_on")
                        + " and coalesce(end_cause, '') not in ('OTHER_WORK', 'CONTRACT_OVER', 'LAID_OFF', 'HARASSMENT', 'UNPAID_WAGES', 'VIOLENCE')");
        comparePersons("Việc làm", needs("JOB"), persons("work", "true", columns), List.of(NOTHING));
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("– chính thức", "employment in ('FORMAL', 'LABOUR_EXPORT')");
        kinds.put("– hộ", "employment in ('HOUSEHOLD', 'FARM', 'DOMESTIC')");
        kinds.put("– tự làm", "employment in ('SELF', 'COOP')");
        kinds.put("– thời vụ", "employment in ('SEASONAL', 'INFORMAL_WAGE')");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            comparePersons(kind.getKey(), nothing(2), persons("work", kind.getValue(), columns), List.of(NOTHING));
        }
        for (String months : List.of("3", "6", "12")) {
            comparePersons(
                    "Duy trì " + months + " tháng (đến mốc / vẫn làm)",
                    nothing(3),
                    persons(
                            "settled",
                            "milestone = 'MONTH_" + months + "' and until_day between s.from_day and s.to_day",
                            List.of("true", "result = 'STILL_THERE'")),
                    nothing(2));
        }
        compareStarted("Việc làm", "JOB");
    }

    private void compareLoans() throws IOException {
        List<String> columns = List.of(
                IN_PERIOD.formatted("connected_on"),
                IN_PERIOD.formatted("started_on"),
                "started_on is not null and (status in ('DISBURSED', 'REPAYING', 'RESTRUCTURED') or (status = 'SETTLED' and "
                        + IN_PERIOD.formatted("settled_on") + "))");
        Map<String, String> lenders = new LinkedHashMap<>();
        lenders.put("Vay vốn", "true");
        lenders.put("– NHCSXH", "lender = 'VBSP'");
        lenders.put("– Hội PN", "lender = 'WOMEN_UNION'");
        lenders.put("– khác", "coalesce(lender, '') not in ('VBSP', 'WOMEN_UNION')");
        for (Map.Entry<String, String> lender : lenders.entrySet()) {
            comparePersons(
                    lender.getKey(),
                    lender.getKey().equals("Vay vốn") ? needs("LOAN") : nothing(2),
                    persons("credit", lender.getValue(), columns),
                    with(
                            List.of(NOTHING),
                            tables.sql("select coalesce(sum(amount), 0) as a from credit where " + lender.getValue())));
        }
        compareStarted("Vay vốn", "LOAN");
    }

    private void compareSupport() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("Hỗ trợ sinh kế", "service_type = 'LIVELIHOOD_SUPPORT'");
        kinds.put("– dụng cụ, đồ nghề", "livelihood = 'TOOLS'");
        kinds.put("– máy móc", "livelihood = 'MACHINE'");
        kinds.put("– cây giống, con giống", "livelihood = 'SEED'");
        kinds.put("– vốn hàng để bán", "livelihood = 'GOODS'");
        kinds.put("– chỗ bán, tiền thuê chỗ", "livelihood = 'STALL'");
        kinds.put("– tiền hỗ trợ", "livelihood = 'GRANT'");
        kinds.put("– thứ khác", "livelihood = 'OTHER'");
        for (Map.Entry<String, String> kind : kinds.entrySet()) {
            List<String> given =
                    tables.sql("select count(distinct case_id) as p, coalesce(sum(amount), 0) as a from delivery where "
                            + kind.getValue());
            if (kind.getKey().startsWith("– ") && given.get(0).equals("0")) {
                assertThat(tables.has("B06", kind.getKey())).as(kind.getKey()).isFalse();
            } else {
                comparePersons(kind.getKey(), nothing(3), given.subList(0, 1), with(nothing(2), given.subList(1, 2)));
            }
        }
    }

    private void comparePersons(String title, List<String> before, List<String> persons, List<String> after) {
        tables.compare("B06", title, with(before, persons, after));
    }

    private List<String> persons(String table, String condition, List<String> columns) {
        List<String> counts = columns.stream()
                .map(column -> "count(distinct if(" + column + ", case_id, null)) as "
                        + (char) ('a' + columns.indexOf(column)))
                .toList();
        return tables.sql("select " + String.join(", ", counts) + " from " + table + ", span s where " + condition);
    }

    /** Whoever started is whoever accessed the service. */
    private void compareStarted(String title, String service) {
        assertThat(tables.rows("B06").stream()
                        .filter(row -> row.title().equals(title))
                        .map(row -> row.cells().get(3))
                        .toList())
                .as(tables.period() + " " + title)
                .isEqualTo(tables.sql("select count(distinct case_id) as p from service, span s where service = '"
                        + service + "' and on_day between s.from_day and s.to_day"));
    }

    private void compareLegalAidAndCounselling() {
        Map<String, String> sessions = Map.of(
                "Tham vấn cá nhân", "INDIVIDUAL_COUNSELLING",
                "Tham vấn nhóm", "GROUP_COUNSELLING",
                "Tham vấn gia đình", "FAMILY_COUNSELLING",
                "Can thiệp khủng hoảng", "CRISIS_INTERVENTION");
        for (Map.Entry<String, String> row : sessions.entrySet()) {
            tables.compare(
                    "B07",
                    row.getKey(),
                    with(
                            tables.sql(
                                    "select count(*) as a, count(distinct case_id) as b from delivery where service_type = '"
                                            + row.getValue() + "'"),
                            nothing(3)));
        }
        Map<String, String> matters = new LinkedHashMap<>();
        matters.put("Giấy tờ", "= 'ID_PAPERS'");
        matters.put("Khai sinh", "= 'CHILD_BIRTH'");
        matters.put("Bạo lực", "= 'VIOLENCE'");
        matters.put("Mua bán", "= 'TRAFFICKING'");
        matters.put("Lao động", "= 'LABOUR'");
        matters.put("Khác", "not in ('ID_PAPERS', 'CHILD_BIRTH', 'VIOLENCE', 'TRAFFICKING', 'LABOUR')");
        for (Map.Entry<String, String> row : matters.entrySet()) {
            String step =
                    " join donghanh_log.legal_aid_transition t on t.matter_ref = m.ref and t.step = '%s' and t.recorded_at <= s.cutoff"
                            + " where m.matter " + row.getValue() + " and %s between s.from_day and s.to_day)";
            String recorded = "date(t.recorded_at + interval 7 hour)";
            String from =
                    "(select count(%s) from span s join legal_aid_matter m join owner o on o.record_case = m.case_id";
            tables.compare(
                    "B07",
                    row.getKey(),
                    tables.sql("select " + from.formatted("distinct m.ref") + step.formatted("REQUEST", recorded)
                            + " as a, " + from.formatted("distinct o.case_id") + step.formatted("REQUEST", recorded)
                            + " as b, " + from.formatted("distinct m.ref") + step.formatted("REFER", recorded)
                            + " as c, " + from.formatted("distinct m.ref")
                            + step.formatted("ACCEPT", "t.happened_on") + " as d, " + from.formatted("distinct m.ref")
                            + step.formatted("RESOLVE", "t.happened_on") + " as e"));
        }
    }

    private void compareReintegration() {
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("Chỗ ở ổn định từ 3 tháng", "HOUSING_STABLE");
        outcomes.put("Không còn nguy cơ bạo lực trước mắt", "SAFE");
        outcomes.put("Có đủ giấy tờ tùy thân", "PAPERS_OK");
        outcomes.put("Có thẻ bảo hiểm y tế", "BHYT_OK");
        outcomes.put("Duy trì chăm sóc sức khỏe", "HEALTH_LINKED");
        outcomes.put("Hoàn thành học nghề", "TRAINED");
        outcomes.put("Có việc làm liên tục 3 tháng", "EMPLOYED_3M");
        outcomes.put("Có việc làm liên tục 6 tháng", "EMPLOYED_6M");
        outcomes.put("Có việc làm liên tục 12 tháng", "EMPLOYED_12M");
        outcomes.put("Thu nhập đạt mức thân chủ tự đặt ra", "INCOME_UP");
        outcomes.put("Trả nợ đúng hạn", "LOAN_ON_TIME");
        outcomes.put("Kết nối lại với gia đình, nếu thân chủ muốn", "FAMILY_RECON");
        outcomes.put("Con được đi học", "CHILD_SCHOOL");
        outcomes.put("Tham gia sinh hoạt cộng đồng, câu lạc bộ", "SOCIAL_PART");
        outcomes.put("Tự đánh giá tăng ít nhất 2 điểm (trên 10)", "SELF_RATED");
        Map<String, Map<String, String>> counts = new LinkedHashMap<>();
        tables.read(
                        """
                        select outcome, sum(answer in ('MET', 'NOT_MET', 'UNKNOWN')) as assessed, sum(answer = 'MET') as met,
                            sum(answer = 'NOT_MET') as not_met, sum(answer = 'UNKNOWN' and not reached) as unreached
                        from final_answer group by outcome""")
                .forEach(row -> counts.put(row.get("outcome"), row));
        for (Map.Entry<String, String> outcome : outcomes.entrySet()) {
            Map<String, String> row = counts.getOrDefault(outcome.getValue(), Map.of());
            String assessed = row.getOrDefault("assessed", "0");
            String met = row.getOrDefault("met", "0");
            tables.compare(
                    "B08",
                    outcome.getKey(),
                    List.of(
                            assessed,
                            met,
                            rate(Long.parseLong(met), Long.parseLong(assessed)),
                            row.getOrDefault("not_met", "0"),
                            row.getOrDefault("unreached", "0")));
        }
    }

    private void compareModels() {
        Map<String, String> kinds = Map.of(
                "COMMUNITY_SERVICE",
                "Dịch vụ tại cộng đồng, trung tâm công tác xã hội",
                "WORKER_RIGHTS",
                "Bảo đảm quyền của người lao động trong cơ sở kinh doanh dịch vụ có điều kiện",
                "PEER_CAPACITY",
                "Tăng cường năng lực nhóm đồng đẳng");
        List<Map<String, String>> models = tables.read(
                """
                select m.name, m.kind, m.begun_year, coalesce((select substring_index(group_concat(e.number order by e.happened_on desc, e.id desc), ',', 1)
                        from entry e where e.subject_ref = m.ref and e.kind = 'PARTICIPANTS'), 'chưa đếm') as people,
                    coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.level = 'CENTRAL'), 0) as central,
                    coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.level = 'LOCAL'), 0) as local,
                    coalesce((select sum(e.number) from entry e where e.subject_ref = m.ref and e.kind = 'FUNDING' and e.level = 'OTHER'), 0) as other,
                    coalesce((select group_concat(distinct u.full_name order by u.full_name separator ', ') from donghanh_log.community_model_commune c
                        join admin_unit u on u.id = coalesce((select z.new_id from unit_succession z, span s where z.old_id = c.unit_id
                            and z.effective_date <= s.to_day limit 1), c.unit_id) where c.model_id = m.id), 'toàn địa bàn') as places
                from model m order by m.name, m.id""");
        assertThat(tables.rows("B09").stream().map(ComparedTables.Row::title).toList())
                .as("models " + tables.period())
                .isEqualTo(models.stream().map(model -> model.get("name")).toList());
        for (int at = 0; at < models.size(); at++) {
            Map<String, String> model = models.get(at);
            tables.compare(
                    "B09",
                    at,
                    List.of(
                            kinds.get(model.get("kind")),
                            model.get("places"),
                            model.get("begun_year"),
                            model.get("people"),
                            model.get("central"),
                            model.get("local"),
                            model.get("other")));
        }
    }

    /** Every training of a topic for the same people, and the courses of the Centre's own staff, for which no amounts are recorded. */
    private void compareTrainings() {
        Map<String, String> audiences = Map.of(
                "STAFF", "Viên chức, nhân viên Trung tâm",
                "PEERS", "Đồng đẳng viên, cộng tác viên",
                "COMMUNE_OFFICIALS", "Cán bộ xã, phường",
                "PARTNER_STAFF", "Nhân viên cơ quan, đơn vị phối hợp",
                "BUSINESS_OWNERS", "Chủ cơ sở kinh doanh dịch vụ",
                "COMMUNITY", "Người dân, gia đình");
        List<List<String>> expected = new ArrayList<>();
        tables.read(
                        """
                        select i.vi, t.audience, coalesce(sum(if(t.last_day >= s.from_day, t.classes, 0)), 0) as classes,
                            coalesce(sum(if(t.last_day >= s.from_day, t.attendances, 0)), 0) as attendances,
                            coalesce(sum(if(t.last_day >= s.from_day, t.persons, 0)), 0) as persons,
                            coalesce(sum((select sum(e.number) from entry e where e.subject_ref = t.ref and e.level = 'CENTRAL')), 0) as central,
                            coalesce(sum((select sum(e.number) from entry e where e.subject_ref = t.ref and e.level = 'LOCAL')), 0) as local,
                            coalesce(sum((select sum(e.number) from entry e where e.subject_ref = t.ref and e.level = 'OTHER')), 0) as other
                        from other_training t join code_list_item i on i.list = 'staff_course_topic' and i.code = t.topic, span s
                        where t.last_day >= s.from_day or exists (select 1 from entry e where e.subject_ref = t.ref) group by i.vi, t.topic, t.audience""")
                .forEach(row -> expected.add(List.of(
                        row.get("vi"),
                        audiences.get(row.get("audience")),
                        row.get("classes"),
                        row.get("attendances"),
                        row.get("persons"),
                        row.get("central"),
                        row.get("local"),
                        row.get("other"))));
        String none = "không ghi số tiền";
        tables.read(
                        """
                        select i.vi, count(distinct c.course_ref) as courses, count(*) as parts, count(distinct p.participant_id) as persons
                        from donghanh_log.staff_course c join donghanh_log.staff_course_participation p on p.course_ref = c.course_ref
                        join code_list_item i on i.list = 'staff_course_topic' and i.code = c.topic, span s
                        where c.last_day between s.from_day and s.to_day and c.recorded_at <= s.cutoff and c.withdrawal_reason is null
                            and c.version_number = (select max(v.version_number) from donghanh_log.staff_course v
                                where v.course_ref = c.course_ref and v.recorded_at <= s.cutoff)
                            and p.outcome in ('ATTENDED', 'CERTIFIED') and p.recorded_at <= s.cutoff and not exists (select 1
                                from donghanh_log.staff_course_participation w where w.course_ref = p.course_ref and w.participant_id = p.participant_id
                                and w.version_number > p.version_number and w.recorded_at <= s.cutoff)
                        group by i.vi, c.topic""")
                .forEach(row -> expected.add(List.of(
                        row.get("vi"),
                        audiences.get("STAFF"),
                        row.get("courses"),
                        row.get("parts"),
                        row.get("persons"),
                        none,
                        none,
                        none)));
        assertThat(tables.rows("B10")).as("trainings " + tables.period()).hasSameSizeAs(expected);
        for (int at = 0; at < tables.rows("B10").size(); at++) {
            ComparedTables.Row shown = tables.rows("B10").get(at);
            List<String> found = expected.stream()
                    .filter(row -> row.get(0).equals(shown.title())
                            && row.get(1).equals(shown.cells().get(0)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(tables.period() + " " + shown));
            tables.compare("B10", at, found.subList(1, found.size()));
        }
    }

    private void compareDataProtection() {
        String instant = "least(s.cutoff, s.to_day + interval 1 day - interval 7 hour)";
        String settled = "r.decided_at is not null and r.decided_at <= " + instant
                + " and date(r.decided_at + interval 7 hour) >= s.from_day";
        Map<String, String> grounds = new LinkedHashMap<>();
        grounds.put(
                "Yêu cầu xóa của chủ thể dữ liệu (xem, chỉnh sửa, cung cấp, hạn chế, phản đối: chưa có sổ)",
                "in ('CLIENT_ASKED', 'GUARDIAN_ASKED')");
        grounds.put("– xóa dữ liệu, thân chủ yêu cầu", "= 'CLIENT_ASKED'");
        grounds.put("– xóa dữ liệu, người đại diện yêu cầu", "= 'GUARDIAN_ASKED'");
        for (Map.Entry<String, String> row : grounds.entrySet()) {
            tables.compare(
                    "B11",
                    row.getKey(),
                    tables.sql("select coalesce(sum(r.asked_on between s.from_day and s.to_day), 0) as a, coalesce(sum("
                            + settled + "), 0) as b, coalesce(sum(" + settled
                            + " and r.decided_at <= r.due_at), 0) as c from span s left join erasure_request r on r.recorded_at <= s.cutoff and r.ground "
                            + row.getValue()));
        }
        tables.compare(
                "B11",
                "Rút đồng ý",
                with(
                        tables.sql(
                                "select count(*) as a from donghanh_log.consent_event e, span s where e.to_status = 'WITHDRAWN'"
                                        + " and date(e.happened_at + interval 7 hour) between s.from_day and s.to_day"),
                        nothing(2)));
        compareEmergencyAccess();
        compareLawfulRequests();
        tables.compare(
                "B11", "Vi phạm dữ liệu cá nhân (thông báo trong 72 giờ)", with(List.of("chưa có sổ"), nothing(2)));
    }

    private void compareEmergencyAccess() {
        String reviewed =
                "g.reviewed_at is not null and date(g.reviewed_at + interval 7 hour) between s.from_day and s.to_day";
        tables.compare(
                "B11",
                "Truy cập khẩn cấp (giải quyết: đã rà soát)",
                tables.sql(
                        "select coalesce(sum(date(g.from_at + interval 7 hour) between s.from_day and s.to_day), 0) as a,"
                                + " coalesce(sum(" + reviewed + "), 0) as b, coalesce(sum(" + reviewed
                                + " and g.reviewed_at <= g.review_due), 0) as c from span s left join break_glass g on true"));
        String refused = reviewed + " and g.state = 'NOT_JUSTIFIED'";
        tables.compare(
                "B11",
                "– rà soát thấy không có căn cứ",
                with(
                        List.of(NOTHING),
                        tables.sql(
                                "select coalesce(sum(" + refused + "), 0) as b, coalesce(sum(" + refused
                                        + " and g.reviewed_at <= g.review_due), 0) as c from span s left join break_glass g on true")));
    }

    private void compareLawfulRequests() {
        String ended =
                "select coalesce(sum(r.received_on between s.from_day and s.to_day), 0) as a, coalesce(sum(%1$s), 0) as b,"
                        + " coalesce(sum(%1$s and m.moved_at <= r.due_at), 0) as c from span s left join lawful_request r on r.entered_at <= s.cutoff"
                        + " left join donghanh_log.lawful_move m on m.request_ref = r.ref and m.to_status in ('ANSWERED', 'REFUSED', 'WITHDRAWN')";
        String within = "m.id is not null and date(m.moved_at + interval 7 hour) between s.from_day and s.to_day";
        tables.compare("B11", "Yêu cầu của cơ quan có thẩm quyền", tables.sql(ended.formatted(within)));
        Map<String, String> answers =
                Map.of("– đáp ứng", "ANSWERED", "– từ chối", "REFUSED", "– cơ quan rút yêu cầu", "WITHDRAWN");
        for (Map.Entry<String, String> row : answers.entrySet()) {
            List<String> expected = tables.sql(ended.formatted(within + " and m.to_status = '" + row.getValue() + "'"));
            tables.compare("B11", row.getKey(), with(List.of(NOTHING), expected.subList(1, 3)));
        }
    }

    private void compareSummary() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("Tổng", "true");
        groups.put("– Y tế, chăm sóc sức khỏe, HIV", "service = 'HEALTH'");
        groups.put("– Tư vấn, trợ giúp pháp lý", "service = 'COUNSELLING_LEGAL'");
        groups.put("– Giáo dục, dạy nghề", "service = 'TRAINING'");
        groups.put("– Tạo việc làm", "service = 'JOB'");
        groups.put("– Vay vốn", "service = 'LOAN'");
        for (Map.Entry<String, String> row : groups.entrySet()) {
            tables.compare(
                    "B12",
                    row.getKey(),
                    with(
                            tables.sql(
                                    "select count(*) as a, count(distinct case_id) as b from helped, span s where on_day between s.from_day and s.to_day and "
                                            + row.getValue()),
                            row.getKey().equals("– Vay vốn")
                                    ? tables.sql("select coalesce(sum(amount), 0) as a from credit")
                                    : nothing(1)));
        }
    }

    private static List<String> with(List<String> first, List<String> second) {
        return Stream.of(first, second).flatMap(Collection::stream).toList();
    }

    private static List<String> with(List<String> first, List<String> second, List<String> third) {
        return with(with(first, second), third);
    }
}
