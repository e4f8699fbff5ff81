package vn.donghanh.ui.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.person.SealedPersons;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.testing.BulkRows;
import vn.donghanh.testing.CaseStatements;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.ui.Records;

/**
 * A Centre of many cases in the demonstration's database: twenty units with a supervisor each, five workers in a unit, up to a hundred, and 240 open cases of each worker;
 * all others are closed. As many were closed in each year as are open now: of ten and of a hundred thousand cases 24 in a hundred are open, and the first was closed three years ago; of a million
 * 24,000 are open, and the first was closed forty years ago. Nothing was recorded of a case after it had been closed. Names, telephone numbers and addresses are sealed with keys of each person and can be searched; so are two notes and the referral of an open case.
 * Beyond a number of persons others are copies: the same names to be searched under references of their own, without keys, so that a page shows no name. Their cases are all closed.
 */
final class LoadedCentre {
    static final int OPEN_OF_A_WORKER = 240;
    private static final int UNITS = 20;
    private static final int WORKERS_OF_A_UNIT = 5;
    private static final int MOST_WORKERS = 100;
    private static final int OPEN_PERCENT = 24;
    private static final int PLACES = 60;
    private static final int FIRST_PLACE = 501;
    private static final int LOT = 20_000;
    private static final int DAYS_OF_A_CASE = 180;

    /** The reference of the referral of a closed case. */
    private static final String CONCLUDED = "r%025d";

    private static final double MINUTES_OF_A_YEAR = 365 * 24 * 60;

    /** Of the newest cases; the older ones are copies of these. */
    private final int sealed;

    private final String name;
    private final int cases;
    private final int workers;
    private final Clock clock = Clock.systemUTC();
    private final FieldEncryption encryption;
    private final SealedPersons persons;
    private final Set<String> used = new HashSet<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> refs = new ArrayList<>();
    private final BulkRows notes = new BulkRows(
            "donghanh_log.progress_note (ref, note_ref, version_number, case_id, episode, section, kind, happened_at, written_at, author_id, body_sealed)");
    private final BulkRows referrals = new BulkRows(
            "referral (ref, code, case_id, person_ref, author_id, organisation_id, status, status_since, priority, matter_sealed, created_at, sent_at, receipt_due, reply_due, expires_at, no_shows, version, kind_key)");
    private final BulkRows slips = new BulkRows(
            "donghanh_log.disclosure (ref, code, case_id, person_ref, organisation_id, scope, fields, content_sealed, sent_at, sent_by)");
    private final BulkRows moves = new BulkRows(
            "donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, moved_at)");
    private long firstCase;
    private long firstWorker;
    private long clinic;

    /**
     * @param name with what the names of its accounts begin, so that there may be several
     * @param sealed how many persons have keys and sealed values of their own
     */
    LoadedCentre(String name, int cases, int sealed) {
        this.name = name;
        this.cases = cases;
        this.sealed = Math.min(cases, sealed);
        this.workers = Math.min(MOST_WORKERS, cases * OPEN_PERCENT / 100 / OPEN_OF_A_WORKER);
        Demonstration.address(); // once it answers, it has keys
        TestKeys keys = TestKeys.of(Path.of(System.getProperty("ui.data")));
        this.encryption = keys.encryption();
        this.persons = new SealedPersons(
                encryption,
                keys.index(),
                keys.bulk(KeyPurpose.IDENTITY, KeyPurpose.CONTACT, KeyPurpose.NOTES, KeyPurpose.HEALTH));
    }

    /** An open case, and what its client is searched by. */
    record OpenCase(String number, String words) {}

    int workers() {
        return workers;
    }

    String worker(int index) {
        return name + ".worker" + index;
    }

    /** The supervisor of a worker. */
    String supervisor(int worker) {
        return name + ".lead" + worker / WORKERS_OF_A_UNIT;
    }

    /** One of the open cases of a worker. */
    OpenCase open(int worker, int index) {
        int line = firstOpen() + index * workers + (worker - firstOpen() % workers + workers) % workers;
        String name = SealedPersons.person(line).name();
        int blank = name.lastIndexOf(' ');
        return new OpenCase(
                numbers.get(line - (cases - sealed)), name.substring(0, name.indexOf(' ')) + name.substring(blank));
    }

    private int firstOpen() {
        return cases - workers * OPEN_OF_A_WORKER;
    }

    void fill() throws SQLException {
        try (Connection connection = Records.connect();
                Statement statement = connection.createStatement()) {
            // what is written here refers to what is there
            statement.execute("set foreign_key_checks = 0, unique_checks = 0");
            connection.setAutoCommit(false);
            rememberCodes(statement);
            addStaff(statement);
            connection.commit();
            for (int line = cases - sealed; line < cases; line += LOT) {
                addSealed(line, Math.min(cases, line + LOT));
                persons.write(connection);
                addCases(
                        connection,
                        line,
                        Math.min(cases, line + LOT),
                        refs.subList(line - (cases - sealed), refs.size()));
                for (BulkRows rows : List.of(notes, referrals, slips, moves)) {
                    rows.write(connection);
                }
                addShown(connection, line, Math.min(cases, line + LOT));
                connection.commit();
            }
            addCopies(connection);
            statement.execute(
                    "analyze table person, person_field, person_index, case_file, case_grant, case_task, referral, donghanh_log.disclosure, donghanh_log.case_move, donghanh_log.audit_event, donghanh_log.audit_subject, donghanh_log.service_delivery");
        }
    }

    private void addCopies(Connection connection) throws SQLException {
        int end = cases - sealed;
        for (int copy = 1; end > 0; copy++) {
            int begin = Math.max(0, end - sealed);
            String head = "u" + (char) ('a' + copy);
            for (int line = begin; line < end; line += LOT) {
                int to = Math.min(end, line + LOT);
                int original = line - begin;
                long first = firstCase + cases - sealed + original;
                SealedPersons.copy(connection, head, first, first + to - line);
                List<String> copied = refs.subList(original, original + to - line).stream()
                        .map(ref -> head + ref.substring(2))
                        .toList();
                addCases(connection, line, to, copied);
                addShown(connection, line, to);
                connection.commit();
            }
            end = begin;
        }
    }

    private void addStaff(Statement statement) throws SQLException {
        statement.execute(
                """
                insert into org_unit (ref, name, kind, parent_id, valid_from, version)
                select concat('%s', place), concat('Phòng số ', place + 1), 'UNIT', c.id, '2020-01-01', 0
                from %s join org_unit c on c.kind = 'CENTRE' order by place"""
                        .formatted(name + ".unit", counted(UNITS)));
        addAccounts(statement, "lead", UNITS, "place");
        addAccounts(statement, "worker", workers, "place div " + WORKERS_OF_A_UNIT);
        firstCase = Records.number("select max(id) + 1 from case_file");
        clinic = Records.number("select organisation_id from staff_account where username = 'health1'");
        firstWorker = account(statement, worker(0));
        if (account(statement, worker(workers - 1)) != firstWorker + workers - 1) {
            throw new IllegalStateException("the workers have no consecutive ids");
        }
    }

    private static long account(Statement statement, String username) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select id from staff_account where username = '" + username + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Like the first account of the demonstration with this name, with its passphrase and roles. */
    private void addAccounts(Statement statement, String kind, int count, String unit) throws SQLException {
        String names = name + '.' + kind;
        statement.execute(
                """
                insert into staff_account (ref, username, display_name, short_name, address, unit_id, state, passphrase_hash, second_factor, passkey, created_at, version)
                select concat('%1$s', place), concat('%1$s', place), concat(a.display_name, ' ', place), a.short_name, a.address, u.id, a.state, a.passphrase_hash, 0, 0, a.created_at, 0
                from %2$s join staff_account a on a.username = '%3$s1' join org_unit u on u.ref = concat('%4$s.unit', %5$s) order by place"""
                        .formatted(names, counted(count), kind, name, unit));
        statement.execute(
                """
                insert into account_role (ref, account_id, role, granted_by, granted_at, confirmed_by, confirmed_at, version)
                select concat('r', n.id, '.', r.id), n.id, r.role, r.granted_by, r.granted_at, r.confirmed_by, r.confirmed_at, 0
                from staff_account n join staff_account a on a.username = '%2$s1' join account_role r on r.account_id = a.id and r.revoked_at is null
                where n.username like '%1$s%%'"""
                        .formatted(names, kind));
    }

    /** A table of the places from 0 on. */
    private static String counted(int count) {
        String places = IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return "json_table('" + places + "', '$[*]' columns (place int path '$')) counted";
    }

    private void addSealed(int from, int to) {
        LocalDate today = CentreTime.today(clock);
        Timestamp then = Timestamp.from(clock.instant().minus(Duration.ofDays(30)));
        for (int line = from; line < to; line++) {
            SealedPersons.Made made = SealedPersons.person(line);
            PersonRef person = persons.add(made, then);
            refs.add(made.ref());
            persons.add(
                    person,
                    IdentityField.ADDRESS,
                    new RecordedAddress("Số " + line, FIRST_PLACE + line % PLACES, today).text(),
                    then);
            if (line >= firstOpen()) {
                addWork(line, person);
            }
        }
    }

    /** Two notes, and a referral that waits for the clinic. */
    private void addWork(int line, PersonRef person) {
        long id = firstCase + line;
        long manager = firstWorker + line % workers;
        for (int note = 1; note <= 2; note++) {
            String ref = RandomReference.random();
            Timestamp at = Timestamp.from(clock.instant().minus(Duration.ofDays(note * 9L)));
            String body = "Đã gọi điện, hẹn gặp lại tuần sau, lần " + note + ".";
            notes.add(
                    ref,
                    ref,
                    1,
                    id,
                    1,
                    "GENERAL",
                    "PHONE",
                    at,
                    at,
                    manager,
                    seal(person, KeyPurpose.NOTES, "progress_note", "body", ref, body));
        }
        if (line % 2 == 0) {
            return;
        }
        String referral = RandomReference.random();
        String slip = RandomReference.random();
        String code = unused(() -> DisclosureCode.random().value());
        Instant now = clock.instant();
        Timestamp sent = Timestamp.from(now.minus(Duration.ofDays(1)));
        Timestamp due = Timestamp.from(now.plus(Duration.ofDays(20)));
        byte[] matter = matter(person, referral);
        referrals.add(
                referral,
                code,
                id,
                person.value(),
                manager,
                clinic,
                "SENT",
                sent,
                "ROUTINE",
                matter,
                sent,
                sent,
                due,
                due,
                due,
                0,
                2,
                RandomReference.random());
        moves.add(RandomReference.random(), referral, id, "ASK", "DRAFT", "CONSENT_PENDING", "CENTRE", sent);
        moves.add(RandomReference.random(), referral, id, "SEND", "CONSENT_PENDING", "SENT", "CENTRE", sent);
        DisclosureContent content = new DisclosureContent(List.of(
                DisclosureContent.DisclosedRow.of("SERVICE", "@HealthReferralType.HIV_TEST"),
                DisclosureContent.DisclosedRow.of("AGE_BAND", "@AgeBand.FROM_25_TO_34")));
        slips.add(
                slip,
                code,
                id,
                person.value(),
                clinic,
                "SHARE_HEALTH_MIN",
                String.join(",", content.fields()),
                seal(person, KeyPurpose.HEALTH, "disclosure", "content", slip, content.toJson()),
                sent,
                manager);
    }

    private byte[] matter(PersonRef person, String referral) {
        return seal(person, KeyPurpose.HEALTH, "referral", "matter", referral, "{\"t\":\"HIV_TEST\"}");
    }

    /** Returns what the referral of a closed case was for; nothing for a case without one, or whose client has no keys. */
    private byte[] matterOfConcluded(int line, String person) {
        long id = firstCase + line;
        return line < cases - sealed || line >= firstOpen() || id % 2 != 0
                ? new byte[1]
                : matter(new PersonRef(person), CONCLUDED.formatted(id));
    }

    private byte[] seal(PersonRef person, KeyPurpose purpose, String table, String column, String ref, String text) {
        return encryption.seal(purpose, new EncryptedCell(person, table, column, ref), text);
    }

    /** The codes of another Centre that was filled before, and what was received in it. */
    private void rememberCodes(Statement statement) throws SQLException {
        try (ResultSet codes = statement.executeQuery(
                "select number from case_file union all select code from referral union all select code from donghanh_log.disclosure")) {
            while (codes.next()) {
                used.add(codes.getString(1));
            }
        }
    }

    /** A million random codes contain about fifteen duplicates. */
    private String unused(Supplier<String> code) {
        String next = code.get();
        return used.add(next) ? next : unused(code);
    }

    private void addCases(Connection connection, int from, int to, List<String> people) throws SQLException {
        List<String> ours = people.stream()
                .map(person -> unused(() -> CaseNumber.random().value()))
                .toList();
        if (from >= cases - sealed) {
            numbers.addAll(ours);
        }
        String lines = IntStream.range(0, people.size())
                .mapToObj(at -> "{\"n\":\"" + ours.get(at) + "\",\"p\":\"" + people.get(at) + "\",\"c\":\""
                        + unused(() -> DisclosureCode.random().value()) + "\",\"m\":\""
                        + Base64.getEncoder().encodeToString(matterOfConcluded(from + at, people.get(at))) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String lot =
                """
                (select place - 1 + %d as line, place - 1 + %d as id, number, person, code, matter from json_table(?, '$[*]' columns
                    (place for ordinality, number char(12) path '$.n', person char(26) path '$.p', code char(12) path '$.c', matter varchar(400) path '$.m')) numbered) made"""
                        .formatted(from, firstCase + from);
        String open = "(line >= " + firstOpen() + ")";
        String opened = "if(OPEN, now(6) - interval (line * 37 % 700 + 1) day, " + closed() + " - interval "
                + DAYS_OF_A_CASE + " day)";
        String these = "c.id >= " + (firstCase + from) + " and c.id < " + (firstCase + to);
        run(
                connection,
                CaseStatements.insert(
                        open,
                        opened,
                        "if(OPEN, now(6) - interval (line % 30 + 1) day, " + closed() + ")",
                        "if(OPEN, now(6) - interval (line * 6007 % 43200) minute, " + closed() + ")",
                        lot + " join staff_account m on m.id = " + firstWorker + " + line % " + workers),
                lines);
        for (String statement :
                CaseStatements.follow(these, "s.username like '" + name + ".lead%'", "s.username = 'director1'")) {
            run(connection, statement);
        }
        addPast(connection, these);
        addConcluded(connection, lot, lines, these);
    }

    /** When the closed case of a line was closed: the first line the longest ago, and as many a year as are open. */
    private String closed() {
        int open = workers * OPEN_OF_A_WORKER;
        return String.format(
                Locale.ROOT,
                "now(6) - interval floor((%d - line) * %.6f) minute",
                firstOpen(),
                MINUTES_OF_A_YEAR / open);
    }

    /** What happened in each case: steps, services, traits that are counted, and two looks at it. */
    private static void addPast(Connection connection, String these) throws SQLException {
        run(
                connection,
                """
                insert into donghanh_log.case_move (ref, case_id, episode, step, from_status, to_status, moved_at, moved_by)
                select concat(s.step, lpad(c.id, 24, '0')), c.id, 1, s.name, s.before_it, s.after_it, least(c.opened_at + interval s.days day, now(6)), c.manager_id
                from case_file c join (select '1.' as step, 'SCREEN' as name, 'DRAFT' as before_it, 'SCREENING' as after_it, 0 as days
                    union all select '2.', 'ACCEPT', 'SCREENING', 'ACCEPTED', 1 union all select '3.', 'APPROVE_PLAN', 'PLAN_PENDING', 'ACTIVE', 12
                    union all select '4.', 'CLOSE', 'CLOSING', 'CLOSED', 180) s"""
                        + " where (c.status = 'CLOSED' or s.name <> 'CLOSE') and " + these);
        run(
                connection,
                """
                insert into donghanh_log.service_delivery (ref, line_ref, version_number, case_id, episode, service_type, service_group, quantity, unit, outcome, mistake,
                    happened_on, recorded_at, given_by, staff_id, funding_source, cash, needs_confirmation)
                select concat(s.part, lpad(c.id, 24, '0')), concat(s.part, lpad(c.id, 24, '0')), 1, c.id, 1, s.service, s.kind, 1, s.unit, 'DELIVERED', 0,
                    date(c.opened_at), c.opened_at, c.manager_id, c.manager_id, 'CENTRE', 0, 0
                from case_file c join (select 'c.' as part, 'INDIVIDUAL_COUNSELLING' as service, 'COUNSELLING_LEGAL' as kind, 'SESSION' as unit
                    union all select 'h.', 'HEALTH_INSURANCE', 'PAPERS_SOCIAL', 'CARD') s"""
                        + " where " + these);
        run(
                connection,
                """
                insert into donghanh_log.counted_traits (case_id, stated_age_band, stated_age_band_on, sex, education_band, recorded_at)
                select c.id, 'FROM_25_TO_34', date(c.opened_at), 'FEMALE', 'LOWER_SECONDARY', c.opened_at from case_file c"""
                        + " where " + these);
        run(
                connection,
                """
                insert into donghanh_log.audit_event (ref, occurred_at, actor_id, actor, action, outcome)
                select concat(s.part, lpad(c.id, 24, '0')), c.updated_at - interval s.days day, c.manager_id, null, 'case.open', 'DONE'
                from case_file c join (select 'v.' as part, 0 as days union all select 'w.', 7) s"""
                        + " where " + these);
        run(
                connection,
                """
                insert into donghanh_log.audit_subject (event_ref, kind, ref)
                select concat(s.part, lpad(c.id, 24, '0')), 'case', c.number from case_file c join (select 'v.' as part union all select 'w.') s"""
                        + " where " + these);
    }

    /** A referral of each second closed case that is over: the partner sees it no more, and nobody can open what was shown there. */
    private void addConcluded(Connection connection, String lot, String lines, String these) throws SQLException {
        String concluded =
                " from " + lot + " join case_file c on c.id = made.id where c.status = 'CLOSED' and c.id % 2 = 0";
        run(
                connection,
                "insert into referral (ref, code, case_id, person_ref, author_id, organisation_id, status, status_since, priority, matter_sealed, created_at, sent_at, receipt_due, reply_due, expires_at, no_shows, version, kind_key)"
                        + " select concat('r', lpad(c.id, 25, '0')), made.code, c.id, c.person_ref, c.manager_id, "
                        + clinic
                        + ", 'COMPLETED', c.opened_at, 'ROUTINE', from_base64(made.matter), c.opened_at, c.opened_at, c.opened_at, c.opened_at, c.opened_at, 0, 4, concat('k', lpad(c.id, 25, '0'))"
                        + concluded,
                lines);
        run(
                connection,
                "insert into donghanh_log.referral_move (ref, referral_ref, case_id, step, from_status, to_status, source, happened_on, moved_at)"
                        + " select concat(s.part, lpad(c.id, 24, '0')), concat('r', lpad(c.id, 25, '0')), c.id, s.step, s.before_it, s.after_it, s.source, date(c.opened_at), c.opened_at"
                        + " from case_file c join (select '1.' as part, 'ASK' as step, 'DRAFT' as before_it, 'CONSENT_PENDING' as after_it, 'CENTRE' as source"
                        + " union all select '2.', 'SEND', 'CONSENT_PENDING', 'SENT', 'CENTRE' union all select '3.', 'ACCEPT', 'SENT', 'ACCEPTED', 'PARTNER'"
                        + " union all select '4.', 'ATTEND', 'ACCEPTED', 'ATTENDED', 'PARTNER' union all select '5.', 'COMPLETE', 'ATTENDED', 'COMPLETED', 'PARTNER') s"
                        + " where c.status = 'CLOSED' and c.id % 2 = 0 and " + these + " order by c.id, s.part");
        run(
                connection,
                "insert into donghanh_log.disclosure (ref, code, case_id, person_ref, organisation_id, scope, fields, content_sealed, sent_at, sent_by)"
                        + " select concat('d', lpad(c.id, 25, '0')), made.code, c.id, c.person_ref, " + clinic
                        + ", 'SHARE_HEALTH_MIN', 'SERVICE', 0x00, c.opened_at, c.manager_id" + concluded,
                lines);
        run(
                connection,
                "insert into donghanh_log.disclosure_closing (disclosure_ref, reason, closed_at, gone_at) select concat('d', lpad(c.id, 25, '0')), 'CONCLUDED', c.opened_at, c.opened_at"
                        + concluded,
                lines);
    }

    /** Until when the partner sees what was sent. */
    private void addShown(Connection connection, int from, int to) throws SQLException {
        run(
                connection,
                """
                insert into shown_disclosure (disclosure_id, organisation_id, scope, shown_until)
                select d.id, d.organisation_id, d.scope, coalesce(k.gone_at, timestamp'9999-12-31 00:00:00')
                from donghanh_log.disclosure d left join donghanh_log.disclosure_closing k on k.disclosure_ref = d.ref where d.case_id >=\s"""
                        + (firstCase + from) + " and d.case_id < " + (firstCase + to));
    }

    private static void run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setString(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }
}
