package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.ui.ComparedTables.NOTHING;
import static vn.donghanh.ui.ComparedTables.UNKNOWN;
import static vn.donghanh.ui.ComparedTables.half;
import static vn.donghanh.ui.ComparedTables.median;
import static vn.donghanh.ui.ComparedTables.rate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares form 01 of one period, cell by cell: the targets of the plan, what other bodies returned and what the cases say, with the year before. */
final class TargetFormFromTables {
    private static final String SYSTEM = "Hệ thống";

    private static final String PLAN =
            """
            select t.* from plan_target t where t.plan_id = (select p.id from programme_plan p where p.status = 'IN_FORCE' and p.valid_from <= ?
                and (p.decided_at is null or p.decided_at <= ?) order by p.valid_from desc limit 1) order by t.position""";

    private static final String NEEDS =
            """
            , asked as (select e.case_id, max(e.id) as id from donghanh_log.consent_event e, span s where e.scope = 'STATISTICS'
                and e.to_status in ('GRANTED', 'REFUSED', 'WITHDRAWN') and date(e.happened_at + interval 7 hour) <= s.to_day group by e.case_id),
            refused as (select e.case_id from asked a join donghanh_log.consent_event e on e.id = a.id where e.to_status <> 'GRANTED')
            select a.case_id, a.first_help, greatest(0, datediff(coalesce(a.first_help, least(a.over_on, s.to_day)), a.identified_on)) as days, a.in_time,
                a.eligible, a.withdrawn_on is not null as withdrawn, a.withdrawn_on is null and a.eligibility = 'NO' as ineligible
            from adult a, span s where a.case_id not in (select case_id from refused)""";

    private static final String IN_FORCE =
            " r.target_code = ? and r.entered_at <= ? and (r.superseded_at is null or r.superseded_at > ?)";

    private final ComparedTables tables;

    TargetFormFromTables(ComparedTables tables) {
        this.tables = tables;
    }

    /** @param n of a part of a whole; null for a number of days */
    private record Result(String words, @Nullable Long n, @Nullable Long of) {
        static Result share(long n, long of) {
            return new Result(n + " / " + of, n, of);
        }

        static Result words(String words) {
            return new Result(words, null, null);
        }

        String percent() {
            return n == null || of == null ? words.equals(UNKNOWN) ? UNKNOWN : NOTHING : rate(n, of);
        }
    }

    /** What bodies returned, from where, and what the note says. */
    private record Returned(Result result, String source, String note) {
        static final Returned NOTHING_RETURNED = new Returned(Result.words(UNKNOWN), "Chưa có báo cáo", NOTHING);
    }

    void compare() throws IOException {
        Map<String, String> period = tables.period();
        Map<String, String> before = Records.rows(
                        "select * from reporting_period where kind = ? and number = ? and plan_year = ?",
                        period.get("kind"),
                        period.get("number"),
                        Integer.parseInt(period.get("plan_year")) - 1)
                .stream()
                .findFirst()
                .orElse(null);
        List<Map<String, String>> targets = Records.rows(PLAN, period.get("to_day"), period.get("cutoff"));
        List<String> titles = new ArrayList<>();
        int row = 0;
        for (Map<String, String> target : targets) {
            titles.add(target.get("code"));
            if (target.get("source").equals("SYSTEM")) {
                row = compareClients(row, target, before, titles);
            } else {
                Returned now = returned(target, period);
                tables.compare(
                        "B01",
                        row++,
                        row(
                                target,
                                now.result(),
                                before == null
                                        ? UNKNOWN
                                        : returned(target, before).result().words(),
                                now));
            }
        }
        assertThat(tables.rows("B01").stream().map(ComparedTables.Row::title).toList())
                .isEqualTo(titles);
    }

    private List<String> row(Map<String, String> target, Result result, String lastYear, Returned returned) {
        return List.of(
                target.get("title_vi"),
                target.get("unit_vi"),
                goal(target),
                result.words(),
                result.percent(),
                lastYear,
                verdict(target, result),
                returned.source(),
                returned.note());
    }

    private static String goal(Map<String, String> target) {
        String percent = target.get("provincial_percent") + "%";
        return switch (target.get("provincial_rule")) {
            case "MORE_THAN" -> "trên " + percent;
            case "AT_LEAST" -> "từ " + percent;
            default -> percent;
        };
    }

    private String verdict(Map<String, String> target, Result result) {
        Long n = result.n();
        Long of = result.of();
        if (n == null || of == null || of == 0) {
            return "Chưa đủ số liệu";
        }
        String halfYear = target.get("half_year_percent");
        long percent = Long.parseLong(
                tables.period().get("kind").equals("HALF_YEAR") && halfYear != null
                        ? halfYear
                        : target.get("provincial_percent"));
        boolean met =
                switch (target.get("provincial_rule")) {
                    case "MORE_THAN" -> 100 * n > percent * of;
                    case "AT_LEAST" -> 100 * n >= percent * of;
                    default -> n.equals(of);
                };
        return met ? "Đạt" : "Chưa đạt";
    }

    /** Target 7 and what accompanies it; returns the next row. */
    private int compareClients(
            int first, Map<String, String> target, @Nullable Map<String, String> before, List<String> titles)
            throws IOException {
        List<Result> now = clients(tables.period());
        List<Result> lastYear = before == null ? null : clients(before);
        List<String> companions = List.of(
                "T7N. Nhu cầu đủ điều kiện được đáp ứng",
                "T7T. Trung vị số ngày của nhu cầu đã đáp ứng",
                "T7T. Trung vị số ngày của mọi nhu cầu, kể cả còn chờ",
                "T7T. Đáp ứng đúng hạn theo mức ưu tiên",
                "T7W. Nhu cầu thân chủ rút",
                "T7X. Nhu cầu chưa phù hợp với dịch vụ");
        List<String> units = List.of("nhu cầu", "ngày", "ngày", "nhu cầu", "nhu cầu", "nhu cầu");
        int row = first;
        tables.compare(
                "B01",
                row++,
                row(
                        target,
                        now.get(0),
                        lastYear == null ? NOTHING : lastYear.get(0).words(),
                        new Returned(now.get(0), SYSTEM, NOTHING)));
        for (int at = 0; at < companions.size(); at++) {
            titles.add("– " + companions.get(at));
            Result result = now.get(at + 1);
            tables.compare(
                    "B01",
                    row++,
                    List.of(
                            NOTHING,
                            units.get(at),
                            NOTHING,
                            result.words(),
                            result.percent(),
                            lastYear == null ? NOTHING : lastYear.get(at + 1).words(),
                            NOTHING,
                            SYSTEM,
                            NOTHING));
        }
        return row;
    }

    /** The results of target 7 and its companions, in the order of the rows. */
    private List<Result> clients(Map<String, String> period) throws IOException {
        List<Map<String, String>> needs = needs(period);
        List<Map<String, String>> eligible =
                needs.stream().filter(need -> need.get("eligible").equals("1")).toList();
        List<Map<String, String>> reached =
                eligible.stream().filter(need -> need.get("first_help") != null).toList();
        return List.of(
                Result.share(persons(reached), persons(eligible)),
                Result.share(reached.size(), eligible.size()),
                Result.words(median(reached.stream()
                        .map(need -> Long.valueOf(need.get("days")))
                        .toList())),
                Result.words(medianOfAll(eligible)),
                Result.share(
                        reached.stream()
                                .filter(need -> need.get("in_time").equals("1"))
                                .count(),
                        reached.size()),
                Result.words(String.valueOf(needs.stream()
                        .filter(need -> need.get("withdrawn").equals("1"))
                        .count())),
                Result.words(String.valueOf(needs.stream()
                        .filter(need -> need.get("ineligible").equals("1"))
                        .count())));
    }

    /** The needs that target 7 counts, or names beside it. */
    static List<Map<String, String>> needs(Map<String, String> period) throws IOException {
        return Records.rows(
                OutcomesFromTablesUiIT.counting(NEEDS),
                period.get("from_day"),
                period.get("to_day"),
                period.get("cutoff"));
    }

    private static long persons(List<Map<String, String>> needs) {
        return needs.stream().map(need -> need.get("case_id")).distinct().count();
    }

    /** The first day by which half of the needs are reached, those still waiting counted as long as they were seen to wait. */
    private static String medianOfAll(List<Map<String, String>> eligible) {
        double waiting = 1;
        for (long day : eligible.stream()
                .map(need -> Long.valueOf(need.get("days")))
                .sorted()
                .distinct()
                .toList()) {
            long before = eligible.stream()
                    .filter(need -> Long.parseLong(need.get("days")) >= day)
                    .count();
            long helped = eligible.stream()
                    .filter(need -> need.get("first_help") != null && Long.parseLong(need.get("days")) == day)
                    .count();
            waiting *= 1 - (double) helped / before;
            if (waiting <= 0.5 + 1e-9) {
                return half(2 * day);
            }
        }
        return UNKNOWN;
    }

    private static Returned returned(Map<String, String> target, Map<String, String> period) {
        return switch (target.get("content")) {
            case "ACTIVITIES" -> activities(target, period);
            case "PRESS" -> press(target, period);
            default -> numbers(target, period);
        };
    }

    private static Returned numbers(Map<String, String> target, Map<String, String> period) {
        List<Map<String, String>> returns = Records.rows(
                """
                select r.body, r.letter_number, r.letter_date, r.id, r.status, r.approved_at > ? as approved_later,
                    (select sum(n.numerator) from return_number n where n.return_id = r.id) as n,
                    (select sum(n.denominator) from return_number n where n.return_id = r.id) as d
                from target_return r where r.period_id = ? and"""
                        + IN_FORCE + " order by r.letter_date desc, r.id desc",
                period.get("cutoff"),
                period.get("id"),
                target.get("code"),
                period.get("cutoff"),
                period.get("cutoff"));
        Map<String, String> own = target.get("own_staff").equals("1") ? officers(period) : null;
        if (returns.isEmpty() && own == null) {
            return Returned.NOTHING_RETURNED;
        }
        long trained = own == null ? 0 : Long.parseLong(own.get("trained"));
        long officers = own == null ? 0 : Long.parseLong(own.get("officers"));
        String letters = letters(returns);
        return new Returned(
                Result.share(sum(returns, "n") + trained, sum(returns, "d") + officers),
                own == null
                        ? letters
                        : "Sổ khóa học của Trung tâm (" + trained + " / " + officers + ")"
                                + (letters.isEmpty() ? "" : "; " + letters),
                provisional(returns) == 0 ? NOTHING : provisional(returns) + " báo cáo chưa xác nhận");
    }

    private static long sum(List<Map<String, String>> returns, String column) {
        return returns.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String letters(List<Map<String, String>> returns) {
        return returns.stream()
                .map(row -> row.get("body") + ", " + row.get("letter_number"))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static long provisional(List<Map<String, String>> returns) {
        return returns.stream()
                .filter(row -> row.get("status").equals("PROVISIONAL") || "1".equals(row.get("approved_later")))
                .count();
    }

    /** The officers of the Centre on the last day, and those of them who completed a course in the period. */
    private static Map<String, String> officers(Map<String, String> period) {
        return Records.rows(
                        """
                        with span as (select cast(? as date) as from_day, cast(? as date) as to_day, cast(? as datetime(6)) as cutoff),
                        at_ as (select least(cutoff, to_day + interval 1 day - interval 7 hour) as instant from span),
                        officer as (select distinct r.account_id from account_role r join staff_account a on a.id = r.account_id
                            join counted_role c on c.role = r.role, span s, at_ t
                            where c.valid_from <= s.to_day and (c.valid_to is null or c.valid_to >= s.to_day) and a.unit_id is not null
                            and r.confirmed_at <= t.instant and (r.revoked_at is null or r.revoked_at > t.instant)
                            and (a.disabled_at is null or a.disabled_at > t.instant))
                        select count(*) as officers, coalesce(sum(exists (select 1 from donghanh_log.staff_course c
                            join donghanh_log.staff_course_participation p on p.course_ref = c.course_ref, span s
                            where p.participant_id = o.account_id and c.last_day between s.from_day and s.to_day and c.recorded_at <= s.cutoff
                            and c.withdrawal_reason is null and c.version_number = (select max(v.version_number) from donghanh_log.staff_course v
                                where v.course_ref = c.course_ref and v.recorded_at <= s.cutoff)
                            and p.outcome in ('ATTENDED', 'CERTIFIED') and p.recorded_at <= s.cutoff and not exists (select 1
                                from donghanh_log.staff_course_participation w where w.course_ref = p.course_ref and w.participant_id = p.participant_id
                                and w.version_number > p.version_number and w.recorded_at <= s.cutoff))), 0) as trained from officer o""",
                        period.get("from_day"),
                        period.get("to_day"),
                        period.get("cutoff"))
                .get(0);
    }

    /** The communes of the area that had an activity in every quarter, and those that had one. */
    private static Returned activities(Map<String, String> target, Map<String, String> period) {
        List<Map<String, String>> communes = Records.rows(
                """
                with recursive span as (select cast(? as date) as from_day, cast(? as date) as to_day, cast(? as datetime(6)) as cutoff),
                under as (select p.area_id as id from programme_plan p where p.id = ? union select u.id from admin_unit u join under x on u.parent_id = x.id),
                became as (select u.id from admin_unit u join under x on x.id = u.id where u.level = 'COMMUNE'
                    union select z.new_id from unit_succession z join became b on b.id = z.old_id),
                commune as (select u.id from admin_unit u join became b on b.id = u.id, span s
                    where u.level = 'COMMUNE' and u.valid_from <= s.to_day and (u.valid_to is null or u.valid_to >= s.to_day)),
                quarter_ as (select q.id from reporting_period q, span s where q.kind = 'QUARTER' and q.from_day >= s.from_day and q.to_day <= s.to_day)
                select c.id, (select count(distinct a.quarter_id) from return_activity a join target_return r on r.id = a.return_id
                    join quarter_ q on q.id = a.quarter_id, span s where a.unit_id = c.id and"""
                        + IN_FORCE
                        + ") as active, (select count(*) from quarter_) as quarters from commune c",
                period.get("from_day"),
                period.get("to_day"),
                period.get("cutoff"),
                target.get("plan_id"),
                target.get("code"),
                period.get("cutoff"),
                period.get("cutoff"));
        List<Map<String, String>> returns = Records.rows(
                """
                select distinct r.body, r.letter_number, r.letter_date, r.id, r.status, r.approved_at > ? as approved_later
                from target_return r join return_activity a on a.return_id = r.id join reporting_period q on q.id = a.quarter_id
                where q.from_day >= ? and q.to_day <= ? and"""
                        + IN_FORCE + " order by r.letter_date desc, r.id desc",
                period.get("cutoff"),
                period.get("from_day"),
                period.get("to_day"),
                target.get("code"),
                period.get("cutoff"),
                period.get("cutoff"));
        if (returns.isEmpty()) {
            return Returned.NOTHING_RETURNED;
        }
        return new Returned(
                Result.share(
                        communes.stream()
                                .filter(row -> row.get("active").equals(row.get("quarters")))
                                .count(),
                        communes.size()),
                letters(returns),
                "Có ít nhất một hoạt động: "
                        + communes.stream()
                                .filter(row -> !row.get("active").equals("0"))
                                .count()
                        + " xã" + besides(returns));
    }

    private static String besides(List<Map<String, String>> returns) {
        return provisional(returns) == 0 ? "" : "; " + provisional(returns) + " báo cáo chưa xác nhận";
    }

    /** The months in which the press of the province published something, and those in which the portal did. */
    private static Returned press(Map<String, String> target, Map<String, String> period) {
        List<Map<String, String>> items = Records.rows(
                """
                select r.body, r.letter_number, r.letter_date, r.id, r.status, r.approved_at > ? as approved_later,
                    i.category = 'PRESS' as press, (select m.id from reporting_period m where m.kind = 'MONTH' and p.published_on between m.from_day and m.to_day
                        and m.from_day >= ? and m.to_day <= ?) as month_
                from target_return r join return_press_item p on p.return_id = r.id
                left join code_list_item i on i.list = 'press_outlet' and i.code = p.outlet where p.published_on between ? and ? and"""
                        + IN_FORCE + " order by r.letter_date desc, r.id desc",
                period.get("cutoff"),
                period.get("from_day"),
                period.get("to_day"),
                period.get("from_day"),
                period.get("to_day"),
                target.get("code"),
                period.get("cutoff"),
                period.get("cutoff"));
        if (items.isEmpty()) {
            return Returned.NOTHING_RETURNED;
        }
        List<Map<String, String>> returns = List.copyOf(items.stream()
                .collect(Collectors.toMap(
                        item -> item.get("id"), item -> item, (first, second) -> first, java.util.LinkedHashMap::new))
                .values());
        long months = Records.number(
                "select count(*) from reporting_period where kind = 'MONTH' and from_day >= ? and to_day <= ?",
                period.get("from_day"),
                period.get("to_day"));
        return new Returned(
                Result.share(months(items, "1"), months),
                letters(returns),
                "Có tin trên Cổng thông tin: " + months(items, "0") + " tháng" + besides(returns));
    }

    private static long months(List<Map<String, String>> items, String press) {
        return items.stream()
                .filter(item -> press.equals(Objects.requireNonNullElse(item.get("press"), "0")))
                .map(item -> item.get("month_"))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
