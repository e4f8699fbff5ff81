package vn.donghanh.ui.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.ui.Records;

/**
 * The log of two years in a loaded Centre: what its accounts did on working days, in the order of time, some much more than others, mostly on open cases. Lists are about ten cases each.
 * Two weeks are made up and copied fifty-one times, each into later weeks, while the tables of the log have no keys, which are made afterwards from sorted rows. Nothing is proved by the rows
 * of the log, neither by sums nor by a chain: an installation protects them by what its accounts may do, so that generated ones falsify no check.
 */
final class LoadedLog {
    private static final List<String> LOGS = List.of("audit_event", "audit_subject");
    private static final int SPELLS = 52;
    private static final int DAYS_OF_A_SPELL = 14;
    private static final int WORKING_DAYS_OF_A_SPELL = 10;
    private static final int SIDE = 1_000;
    private static final int OF_A_LIST = 10;
    private static final int ROWS = 25;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Twenty, drawn equally often; the first two are lists, the third is about nothing. */
    private static final List<String> ACTIONS = List.of(
            "case.list",
            "task.list-own",
            "session.sign-in",
            "case.open",
            "case.open",
            "case.open",
            "case.open",
            "case.open",
            "case.open",
            "note.list",
            "note.list",
            "note.write",
            "case.search",
            "identity.open-field",
            "consent.record",
            "referral.view",
            "plan.view",
            "assessment.view",
            "contact.record",
            "case.view-access-log");

    private static final String LINE = "(select t.place * " + SIDE + " + u.place as n from " + places("t", SIDE)
            + " join " + places("u", SIDE) + ") numbered";

    /** Which of the actions. */
    private static final String DRAWN = "crc32(concat('b', n)) % " + ACTIONS.size();

    /** Of the first spell; copies end otherwise. */
    private static final String REF = "concat(substr(md5(n), 1, 24), '00')";

    private final LoadedCentre centre;
    private final long ofASpell;
    private final LocalDate firstDay = CentreTime.today(Clock.systemUTC())
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusDays((long) SPELLS * DAYS_OF_A_SPELL);

    /** @param events at most fifty-two million */
    LoadedLog(LoadedCentre centre, long events) {
        this.centre = centre;
        this.ofASpell = Math.min((long) SIDE * SIDE, (events + SPELLS - 1) / SPELLS);
    }

    private static String places(String name, int count) {
        return IntStream.range(0, count)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(",", "json_table('[", "]'"))
                + ", '$[*]' columns (place int path '$')) " + name;
    }

    void fill() throws SQLException {
        List<Map<String, String>> keys = Records.rows(
                """
                select table_name as log, index_name as name, if(min(non_unique) = 0, 'unique key', 'key') as kind,
                    group_concat(column_name order by seq_in_index) as parts
                from information_schema.statistics where table_schema = 'donghanh_log' and table_name in ('audit_event', 'audit_subject') and index_name <> 'PRIMARY'
                group by table_name, index_name""");
        try (Connection connection = Records.connect();
                Statement statement = connection.createStatement()) {
            for (String log : LOGS) {
                statement.execute(altered(log, keys, key -> "drop key " + key.get("name")));
            }
            long event = next("audit_event");
            long subject = next("audit_subject");
            statement.execute(event());
            statement.execute(subject());
            long lastEvent = next("audit_event");
            long lastSubject = next("audit_subject");
            for (int spell = 1; spell < SPELLS; spell++) {
                statement.execute(
                        """
                        insert into donghanh_log.audit_event (ref, occurred_at, actor_id, actor, action, outcome, code)
                        select concat(substr(e.ref, 1, 24), '%02d'), e.occurred_at + interval %d day, e.actor_id, e.actor, e.action, e.outcome, e.code
                        from donghanh_log.audit_event e where e.id >= %d and e.id < %d and e.ref like '%%00' order by e.id"""
                                .formatted(spell, spell * DAYS_OF_A_SPELL, event, lastEvent));
                statement.execute(
                        """
                        insert into donghanh_log.audit_subject (event_ref, kind, ref, detail)
                        select concat(substr(s.event_ref, 1, 24), '%02d'), s.kind, s.ref, s.detail
                        from donghanh_log.audit_subject s where s.id >= %d and s.id < %d and s.event_ref like '%%00' order by s.id"""
                                .formatted(spell, subject, lastSubject));
            }
            for (String log : LOGS) {
                statement.execute(altered(
                        log,
                        keys,
                        key -> "add " + key.get("kind") + " " + key.get("name") + " (" + key.get("parts") + ")"));
            }
            statement.execute("analyze table donghanh_log.audit_event, donghanh_log.audit_subject");
        }
    }

    private static long next(String log) {
        return Records.number("select coalesce(max(id), 0) + 1 from donghanh_log." + log);
    }

    private interface Change {
        String of(Map<String, String> key);
    }

    private static String altered(String log, List<Map<String, String>> keys, Change change) {
        return "alter table donghanh_log." + log + " "
                + keys.stream()
                        .filter(key -> log.equals(key.get("log")))
                        .map(change::of)
                        .collect(Collectors.joining(", "));
    }

    /** The statement for the events of the first spell. A day's events are spread over eleven hours. */
    private String event() {
        long ofADay = (ofASpell + WORKING_DAYS_OF_A_SPELL - 1) / WORKING_DAYS_OF_A_SPELL;
        List<Map<String, String>> accounts = Records.rows(
                "select id, username from staff_account where username like ? or username like ? or username in ('director1', 'health1', 'auditor1') order by id desc",
                all(centre.worker(0)),
                all(centre.supervisor(0)));
        return """
        insert into donghanh_log.audit_event (ref, occurred_at, actor_id, actor, action, outcome, code)
        select {ref}, timestamp'{first} 00:00:00' + interval (n div {daily} div 5 * 7 + n div {daily} % 5) day + interval (n % {daily} * 39600000000 div {daily}) microsecond,
            elt({actor}, {ids}), elt({actor}, {names}), elt(1 + {drawn}, {actions}), if(n % 5000 = 0, 'FAILED', if(n % 100 = 7, 'REFUSED', 'DONE')),
            case when n % 5000 = 0 then 'IllegalStateException' when n % 400 = 7 then 'NotFoundException' when n % 100 = 7 then 'rule.NoteRule.TEXT_MISSING' end
        from {line} where n < {events} order by n"""
                .replace("{line}", LINE)
                .replace("{drawn}", DRAWN)
                .replace("{ref}", REF)
                .replace("{first}", firstDay.toString())
                .replace("{daily}", String.valueOf(ofADay))
                .replace("{events}", String.valueOf(ofASpell))
                .replace("{actions}", quoted(ACTIONS.stream()))
                .replace("{actor}", "1 + cast(floor({count} * pow(crc32(concat('a', n)) / 4294967296, 2)) as signed)")
                .replace("{count}", String.valueOf(accounts.size()))
                .replace("{ids}", accounts.stream().map(row -> row.get("id")).collect(Collectors.joining(",")))
                .replace("{names}", quoted(accounts.stream().map(row -> row.get("username"))));
    }

    /** The statement for the subjects of the first spell; four of five cases are open ones. */
    private String subject() {
        String ofCentre = " from case_file c join staff_account m on m.id = c.manager_id where m.username like ?";
        String workers = all(centre.worker(0));
        long first = Records.number("select min(c.id)" + ofCentre, workers);
        long firstOpen = Records.number("select min(c.id)" + ofCentre + " and c.open_case", workers);
        long last = Records.number("select max(c.id)" + ofCentre, workers);
        return """
        insert into donghanh_log.audit_subject (event_ref, kind, ref, detail)
        select {ref}, 'case', c.number, null
        from (select n, case when {drawn} < 2 then {list} when {drawn} = 2 then 0 else 1 end as about from {line} where n < {events}) counted
        join {part} on part.place < counted.about
        join case_file c on c.id = if({any} % 5 = 0, {first} + {any} % {all}, {opened} + {any} % {open}) order by n, part.place"""
                .replace("{line}", LINE)
                .replace("{drawn}", DRAWN)
                .replace("{list}", String.valueOf(OF_A_LIST))
                .replace("{part}", places("part", OF_A_LIST))
                .replace("{ref}", REF)
                .replace("{events}", String.valueOf(ofASpell))
                .replace("{any}", "crc32(concat('c', n, '.', part.place))")
                .replace("{first}", String.valueOf(first))
                .replace("{opened}", String.valueOf(firstOpen))
                .replace("{all}", String.valueOf(last - first + 1))
                .replace("{open}", String.valueOf(last - firstOpen + 1));
    }

    /** The pattern of all usernames that differ from this one by their number. */
    private static String all(String username) {
        return username.replaceFirst("\\d+$", "%");
    }

    private static String quoted(Stream<String> texts) {
        return texts.collect(Collectors.joining("','", "'", "'"));
    }

    /** What tables, keys and the database's own log of changes take, in megabytes. */
    String size() {
        return "events %,d MB, subjects %,d MB, binary log %,d MB"
                .formatted(megabytes("audit_event"), megabytes("audit_subject"), binaryLog() >> 20);
    }

    private static long megabytes(String log) {
        return Records.number(
                "select (data_length + index_length) div 1048576 from information_schema.tables where table_schema = 'donghanh_log' and table_name = ?",
                log);
    }

    private static long binaryLog() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("ui.data")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("binlog."))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an auditor reads: the newest week, and of all days each filter with its first page, page 50 and 500 and the last one. */
    List<String> pages() {
        List<String> pages = new ArrayList<>(List.of("/auditlog/log"));
        String days = "/auditlog/log?from=" + firstDay.format(DATE) + "&to="
                + CentreTime.today(Clock.systemUTC()).format(DATE);
        Map<String, String> filters = Map.of(
                "",
                "true",
                "&actor=" + centre.worker(0),
                "actor = '" + centre.worker(0) + "'",
                "&topic=CASE_OPENED",
                "topic = 'CASE_OPENED'",
                "&topic=IDENTITY_OPENED",
                "topic = 'IDENTITY_OPENED'",
                "&result=INPUT_REFUSED",
                "outcome = 'REFUSED'",
                "&result=FAILED",
                "outcome = 'FAILED'");
        filters.keySet().stream().sorted().forEach(filter -> {
            String found = "select ref from donghanh_log.audit_event where occurred_at >= timestamp'" + firstDay
                    + " 00:00:00' and " + filters.get(filter)
                    + " order by occurred_at {direction}, id {direction} limit 1 offset ";
            pages.add(days + filter);
            Stream.of(
                            found.replace("{direction}", "desc") + 50 * ROWS,
                            found.replace("{direction}", "desc") + 500 * ROWS,
                            found.replace("{direction}", "asc") + ROWS)
                    .flatMap(place -> Records.rows(place).stream())
                    .forEach(row -> pages.add(days + filter + "&page=older-" + row.get("ref")));
        });
        for (String two : List.of(
                "&actor=" + centre.worker(0) + "&topic=CASE_OPENED",
                "&actor=" + centre.worker(0) + "&result=FAILED",
                "&topic=CASE_OPENED&result=FAILED",
                "&topic=IDENTITY_OPENED&result=ACCESS_REFUSED")) {
            pages.add(days + two);
        }
        return pages;
    }

    /** Who has looked at one of the worker's open cases. */
    List<String> looks(int worker) {
        String page = "/casefile/accesshistory/" + centre.open(worker, 7).number();
        return List.of(page, page + "?lists=true", page + "?page=20");
    }
}
