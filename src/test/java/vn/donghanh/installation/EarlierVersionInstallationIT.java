package vn.donghanh.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.house.AuditActionsTest;

/**
 * Upgrades an installation of an earlier version, restores its dump, and upgrades it again: partner areas were free text before they were places, the log named
 * actions by class and method, and some codes of tasks and steps had other names until the last version.
 */
@OwnInstallation
@Order(Integer.MAX_VALUE) // the place in which it would wait for the other installation is for the crawl
class EarlierVersionInstallationIT {
    private static final int EARLIER = 390;
    /** The version before some codes and columns were renamed. */
    private static final int LAST = 910;

    /** Rows by table: the columns, and the values of each row. */
    private static final Map<String, List<String>> CODES_OF_THE_LAST_VERSION = Map.of(
            "case_file (number, person_ref, next_task, age_told, age_told_on)",
            List.of(
                    "'last1', 'last1', 'INCIDENT_TOLD', 'UNDER_16', '2026-03-01'",
                    "'last2', 'last2', 'BREAK_GLASS_TOLD', 'UNDER_16', '2026-03-01'",
                    "'last3', 'last3', 'REFERRAL_CLOCK', 'UNDER_16', '2026-03-01'",
                    "'last4', 'last4', 'TRAINING_REPLY', 'UNDER_16', '2026-03-01'"),
            "case_task (ref, kind)",
            List.of(
                    "'last1', 'BREAK_GLASS_TOLD'",
                    "'last2', 'REFERRAL_CLOCK'",
                    "'last3', 'TRAINING_REPLY'",
                    "'last4', 'TRAINING_ENDED'",
                    "'last5', 'TRAINING_NOT_RECEIVED'",
                    "'last6', 'TRAINING_CORRECTED'",
                    "'last7', 'TRAINING_ATTENDANCE'"),
            "intake_draft (ref, desk, content_sealed)",
            List.of("'last1', 'EMERGENCY', x'0A0B0C'", "'last2', 'ORDINARY', x'0D'"),
            "lawful_request (ref, status, telling, told_how)",
            List.of("'last1', 'ADVISED', 'TOLD', 'IN_PERSON'"),
            "donghanh_log.reception_event (ref, kind, happened_at, recorded_at)",
            List.of(
                    "'last1', 'TOLD', '2026-03-01 08:00:00', '2026-03-01 08:00:00'",
                    "'last2', 'CLOCK', '2026-03-01 08:00:00', '2026-03-01 08:00:00'"),
            "donghanh_log.referral_move (ref, source)",
            List.of("'last1', 'CLOCK'"),
            "donghanh_log.complaint_transition (complaint_ref, step)",
            List.of("'last1', 'PASS_ON'"));

    private static final String AS_WRITTEN =
            "select ref, concat_ws('|', organisation_id, name, valid_from, valid_to) from partner_area";
    private static final String LONG =
            "Các xã miền núi phía tây, khi có xe: Tây Giang, Đông Giang, Nam Giang, " + "x".repeat(49);

    private static final List<String> FORMER_REASONS = List.of(
            "RejectCause.NOT_ELIGIBLE",
            "CancelCause.SCHOOL_CLOSED",
            "DropCause.CHILDCARE",
            "PauseCause.STOPPED_COMING");

    private static final String UNKNOWN_ACTION = "ContactService.forgotten";
    private static final String EVENTS =
            "select ref, concat_ws('|', id, occurred_at, actor_id, actor, outcome, code) from donghanh_log.audit_event";

    private static Installation installation;
    private static Map<String, String> before;
    private static Map<String, String> eventsBefore;
    private static int refs;

    @BeforeAll
    static void upgradeAnInstallationWithPartnersAndEvents() throws Exception {
        installation = Installation.createUpTo(EARLIER, "earlier");
        try (Connection connection = installation.connect()) {
            try (PreparedStatement partner = connection.prepareStatement(
                    "insert into partner_organisation (ref, name, type, valid_from, version) values ('partner', 'Trung tâm Y tế',"
                            + " 'DISTRICT_HEALTH', '2024-01-01', 0)")) {
                partner.executeUpdate();
            }
            for (String old : new String[] {
                "Thành phố Tam Kỳ",
                "Tam Kỳ",
                "  thị xã ĐIỆN BÀN ",
                "Núi Thành",
                "Huyện Núi Thành",
                "Huyện Nông Sơn",
                "Nông Sơn",
                "Xã Bình Minh",
                "Quảng Nam",
                "Đà Nẵng",
                "Hà Nội",
                "Tam Ky",
                "Tam Kỳ, Núi Thành",
                "cả tỉnh",
                LONG
            }) {
                write(connection, old, "2024-03-01", null, null);
            }
            for (String recent : new String[] {
                "Phường Tam Kỳ",
                "Tam Kỳ",
                "Phường Hội An",
                "Hội An",
                "Duy Xuyên",
                "Xã Nông Sơn",
                "Đà Nẵng",
                "Huyện Nông Sơn"
            }) {
                write(connection, recent, "2026-01-05", null, null);
            }
            write(connection, "Hiệp Đức", "2024-03-01", "2025-06-30", null);
            write(connection, "Vùng cát ven biển", "2024-03-01", null, 111);
            before = read(connection, AS_WRITTEN);
            for (String action : AuditActionsTest.renamed().keySet()) {
                log(connection, action);
            }
            log(connection, UNKNOWN_ACTION);
            for (String reason : FORMER_REASONS) {
                enrolmentStep(connection, reason);
            }
            eventsBefore = read(connection, EVENTS);
        }
        Path dump = installation.file("before.sql");
        installation.databaseClient().dump(dump);
        installation.migrateFrom(EARLIER);
        // back to the earlier version as in docs/operations.md, and forward again
        installation.databaseClient().execute("drop schema donghanh; drop schema donghanh_log");
        installation.databaseClient().restore(dump);
        try (Connection connection = installation.connect()) {
            assertThat(read(connection, AS_WRITTEN)).isEqualTo(before);
        }
        installation.migrateBetween(EARLIER, LAST);
        try (Connection connection = installation.connect()) {
            writeCodesOfTheLastVersion(connection);
        }
        installation.migrateFrom(LAST);
    }

    @AfterAll
    static void over() throws Exception {
        installation.close();
    }

    /** The unit that the old text can only mean; null if it may mean several, or none in the area of the Centre. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Thành phố Tam Kỳ,2024-03-01,'Thành phố Tam Kỳ, Tỉnh Quảng Nam'",
                "Tam Kỳ,2024-03-01,'Thành phố Tam Kỳ, Tỉnh Quảng Nam'",
                "  thị xã ĐIỆN BÀN ,2024-03-01,'Thị xã Điện Bàn, Tỉnh Quảng Nam'",
                "Núi Thành,2024-03-01,",
                "Huyện Núi Thành,2024-03-01,'Huyện Núi Thành, Tỉnh Quảng Nam'",
                "Huyện Nông Sơn,2024-03-01,'Huyện Nông Sơn, Tỉnh Quảng Nam'",
                "Nông Sơn,2024-03-01,'Huyện Nông Sơn, Tỉnh Quảng Nam'",
                "Xã Bình Minh,2024-03-01,'Xã Bình Minh, Huyện Thăng Bình, Tỉnh Quảng Nam'",
                "Quảng Nam,2024-03-01,Tỉnh Quảng Nam",
                "Đà Nẵng,2024-03-01,Thành phố Đà Nẵng",
                "Hà Nội,2024-03-01,",
                "Tam Ky,2024-03-01,",
                "'Tam Kỳ, Núi Thành',2024-03-01,",
                "cả tỉnh,2024-03-01,",
                "Phường Tam Kỳ,2026-01-05,'Phường Tam Kỳ, Thành phố Đà Nẵng'",
                "Tam Kỳ,2026-01-05,",
                "Phường Hội An,2026-01-05,'Phường Hội An, Thành phố Đà Nẵng'",
                "Hội An,2026-01-05,",
                "Duy Xuyên,2026-01-05,",
                "Xã Nông Sơn,2026-01-05,'Xã Nông Sơn, Thành phố Đà Nẵng'",
                "Đà Nẵng,2026-01-05,",
                "Huyện Nông Sơn,2026-01-05,'Huyện Nông Sơn, Tỉnh Quảng Nam'",
                "Hiệp Đức,2024-03-01,'Huyện Hiệp Đức, Tỉnh Quảng Nam'",
                "Vùng cát ven biển,2024-03-01,'Huyện Núi Thành, Tỉnh Quảng Nam'",
            })
    void unambiguousAreaNamesBecomePlaces(String words, String since, String place) throws SQLException {
        try (Connection connection = installation.connect();
                PreparedStatement area = connection.prepareStatement(
                        """
                        select concat_ws(', ', u.full_name, nullif(u.path, '')) from partner_area a left join admin_unit u on u.id = a.place_id
                        where cast(a.name as binary) = cast(? as binary) and a.valid_from = ?""")) {
            area.setString(1, words);
            area.setString(2, since);
            try (ResultSet found = area.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString(1)).isEqualTo(place == null ? "" : place);
                assertThat(found.next()).isFalse();
            }
        }
    }

    @Test
    void everyRowKeepsItsText() throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(before).hasSize(25);
            assertThat(read(connection, AS_WRITTEN)).isEqualTo(before);
        }
    }

    /** No place came into existence after the text was written. */
    @Test
    void placeExistedOnTheFirstDayOfTheArea() throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(
                            read(
                                    connection,
                                    """
                            select a.ref, u.full_name from partner_area a join admin_unit u on u.id = a.place_id
                            where u.valid_from > a.valid_from"""))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} is {1} now")
    @CsvSource({
        "ReferralDesk.send,referral.send",
        "ReferralDesk.told,referral.record-statement",
        "CaseSections.admit,case-access.grant",
        "IdentityService.states,identity.list-fields",
        "ConsentClock.tell,consent.announce-expiry",
        "ConsentLapseService.tell,consent.announce-expiry",
        "ContactService.beginAssessment,assessment.begin",
        "CaseConduct.restart,assessment.restart",
        "SignInService.unlock,session.unlock",
        UNKNOWN_ACTION + ',' + UNKNOWN_ACTION
    })
    void earlierEventsHaveTheNewActionName(String written, String name) throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(actions(connection)).containsEntry(written, name);
        }
    }

    @Test
    void noEventKeepsAFormerActionName() throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(actions(connection).values())
                    .hasSizeGreaterThan(300)
                    .filteredOn(action -> !action.matches("[a-z-]+\\.[a-z-]+"))
                    .containsExactly(UNKNOWN_ACTION);
        }
    }

    @Test
    void otherFieldsOfEventsAreUnchanged() throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(eventsBefore).hasSizeGreaterThan(300);
            assertThat(read(connection, EVENTS)).isEqualTo(eventsBefore);
        }
    }

    @Test
    void trainingReasonsKeepTheirCodeUnderTheNewType() throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(read(connection, "select enrolment_ref, cause from donghanh_log.enrolment_move"))
                    .isEqualTo(Map.of(
                            "RejectCause.NOT_ELIGIBLE", "course_reject_reason.NOT_ELIGIBLE",
                            "CancelCause.SCHOOL_CLOSED", "EnrolmentCancelReason.SCHOOL_CLOSED",
                            "DropCause.CHILDCARE", "training_drop_cause.CHILDCARE",
                            "PauseCause.STOPPED_COMING", "PauseReason.STOPPED_COMING"));
        }
    }

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select number, concat_ws(' ', next_task, stated_age_band, stated_age_band_on) from case_file where number like 'last%'"
                        + "|last1=INCIDENT_READING UNDER_16 2026-03-01, last2=BREAK_GLASS_READING UNDER_16 2026-03-01, last3=REFERRAL_DEADLINE UNDER_16 2026-03-01, last4=PARTNER_REPLY UNDER_16 2026-03-01",
                "select ref, kind from case_task where ref like 'last%'|last1=BREAK_GLASS_READING, last2=REFERRAL_DEADLINE, last3=PARTNER_REPLY,"
                        + " last4=PARTNER_ENDED, last5=PARTNER_NOT_RECEIVED, last6=PARTNER_CORRECTED, last7=TRAINING_ATTENDANCE",
                "select source, count(*) from donghanh_log.enrolment_move group by source|PARTNER=4",
                "select ref, concat_ws(' ', intake_type, hex(content_sealed)) from intake_draft|last1=EMERGENCY 0A0B0C, last2=ORDINARY 0D",
                "select ref, concat_ws(' ', telling, informed_how) from lawful_request|last1=INFORMED IN_PERSON",
                "select ref, kind from donghanh_log.reception_event|last1=NOTIFICATION, last2=DEADLINE",
                "select ref, source from donghanh_log.referral_move|last1=SYSTEM",
                "select complaint_ref, step from donghanh_log.complaint_transition|last1=FORWARD_TO_DIRECTOR",
            })
    void codesOfTheLastVersionAreThoseOfThisOne(String query, String rows) throws SQLException {
        try (Connection connection = installation.connect()) {
            assertThat(new TreeMap<>(read(connection, query))).hasToString("{" + rows + "}");
        }
    }

    /** Only what the renaming reads: the other columns stay empty, which the rules of the tables do not allow. */
    private static void writeCodesOfTheLastVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session sql_mode = '', foreign_key_checks = 0, check_constraint_checks = 0");
            for (Map.Entry<String, List<String>> table : CODES_OF_THE_LAST_VERSION.entrySet()) {
                for (String row : table.getValue()) {
                    statement.execute("insert into " + table.getKey() + " values (" + row + ")");
                }
            }
        }
    }

    /** The present action name of each event, by its former name. */
    private static Map<String, String> actions(Connection connection) throws SQLException {
        return read(connection, "select code, action from donghanh_log.audit_event");
    }

    private static void log(Connection connection, String action) throws SQLException {
        try (PreparedStatement event = connection.prepareStatement(
                "insert into donghanh_log.audit_event (ref, occurred_at, actor_id, actor, action, outcome, code)"
                        + " values (?, '2026-03-01 08:00:00', 7, 'worker1', ?, 'REFUSED', ?)")) {
            event.setString(1, "event" + refs++);
            event.setString(2, action);
            event.setString(3, action);
            event.executeUpdate();
        }
    }

    private static void enrolmentStep(Connection connection, String reason) throws SQLException {
        try (PreparedStatement step = connection.prepareStatement(
                "insert into donghanh_log.enrolment_move (enrolment_ref, case_id, step, to_status, said_by, cause, moved_at)"
                        + " values (?, 1, 'REJECT', 'REJECTED', 'SCHOOL', ?, '2026-03-01 08:00:00')")) {
            step.setString(1, reason);
            step.setString(2, reason);
            step.executeUpdate();
        }
    }

    private static void write(Connection connection, String name, String from, String to, Integer place)
            throws SQLException {
        try (PreparedStatement area = connection.prepareStatement(
                "insert into partner_area (ref, organisation_id, name, place_id, valid_from, valid_to) select ?, id, ?, ?, ?, ?"
                        + " from partner_organisation")) {
            area.setString(1, "area" + refs++);
            area.setString(2, name);
            area.setObject(3, place);
            area.setString(4, from);
            area.setString(5, to);
            area.executeUpdate();
        }
    }

    private static Map<String, String> read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            Map<String, String> rows = new HashMap<>();
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
            return rows;
        }
    }
}
