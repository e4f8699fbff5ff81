package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.encryption.Ciphertext;
import vn.donghanh.encryption.EncryptedColumnOwner;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.EnterRequestCommand;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.RefuseRequestCommand;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reporting.report.ReportKind;
import vn.donghanh.reporting.report.ReportOccasion;
import vn.donghanh.reporting.report.ReportQueries;
import vn.donghanh.reporting.report.ReportSection;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.reporting.report.ReportTexts;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/**
 * Values in the log schema are never re-encrypted. A person's values decrypt with the person's own keys, which are
 * kept; values without person must be encrypted for AUDIT, whose old keys are kept, or they would be lost when old keys
 * are retired.
 */
@ExtendWith(ArquillianExtension.class)
class LogSealsIT {
    /** Of reports with figures only; sealed by the method that seals the other files. */
    private static final String SPREADSHEET = "report_issue.xlsx_sealed";

    /** Log columns with values without person. For every column added here, a test below must write such a value. */
    private static final List<String> MAY_BE_WITHOUT_PERSON = List.of(
            "audit_event.reason_sealed",
            "lawful_letter.content_sealed",
            "period_snapshot_content.figures_sealed",
            "period_snapshot_content.ledger_sealed",
            "report_issue.content_sealed",
            "report_issue.docx_sealed",
            "report_issue.pdf_sealed",
            SPREADSHEET);

    /** The key number follows the format, the number of the person's key, and one byte of Tink. */
    private static final int NUMBER_AT = 3;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    KeyManager keyManager;

    @Inject
    EncryptedColumnRepository columns;

    @Inject
    LawfulRequestService lawful;

    @Inject
    PeriodSnapshotQueries periods;

    @Inject
    PeriodSnapshotService closing;

    @Inject
    ReportService reports;

    @Inject
    ReportQueries reportPages;

    @Inject
    CaseFixture cases;

    @Inject
    IdentityService identity;

    @Inject
    Clock clock;

    @BeforeEach
    void setUp() {
        staff.ensureStaff();
    }

    @Test
    void everyLogColumnHasAPersonOrIsAKnownException() throws SQLException {
        Set<String> withoutPerson = new TreeSet<>();
        for (EncryptedColumn column : ofTheLog()) {
            boolean hasPerson = has(column, "person_ref", "YES", "NO");
            boolean hasCase = has(column, "case_id", "YES", "NO");
            boolean named = hasPerson
                    ? has(column, "person_ref", "NO")
                    : hasCase
                            ? has(column, "case_id", "NO")
                            : EncryptedColumnOwner.of(column.table(), false, false)
                                    .isPresent();
            if (!named) {
                withoutPerson.add(column.table() + "." + column.column());
            }
        }
        assertThat(withoutPerson).containsExactlyElementsOf(MAY_BE_WITHOUT_PERSON);
    }

    @Test
    void logValuesWithoutPersonUseTheAuditKeys() {
        somethingIsDoneForAReason();
        aLetterAboutNobodyIsWritten();
        aPeriodIsComputed();
        aReportOfAnEventIsSigned();
        assertThat(keyManager.hasKey(
                        KeyPurpose.AUDIT, keyManager.currentKeyNumbers().get(KeyPurpose.DOCUMENTS)))
                .as("key of another purpose")
                .isFalse();
        Set<String> found = new TreeSet<>();
        for (EncryptedColumn column : ofTheLog()) {
            List<Ciphertext> withoutPerson = columns.findAfter(column, "", Integer.MAX_VALUE).stream()
                    .filter(value -> value.person() == null)
                    .toList();
            assertThat(withoutPerson).as(column.table() + "." + column.column()).allMatch(this::isSealedForTheLog);
            if (!withoutPerson.isEmpty()) {
                found.add(column.table() + "." + column.column());
            }
        }
        assertThat(found)
                .as("columns with values without person")
                .isSubsetOf(MAY_BE_WITHOUT_PERSON)
                .containsAll(MAY_BE_WITHOUT_PERSON.stream()
                        .filter(column -> !column.equals(SPREADSHEET))
                        .toList());
    }

    private void somethingIsDoneForAReason() {
        CaseNumber number = story.as("worker1", () -> cases.open("Chị Lý", TriageLevel.LOW));
        staff.as("worker1", () -> identity.statuses(number.value()).stream()
                .filter(state -> state.field() == IdentityField.ALIAS)
                .forEach(state -> identity.open(number.value(), state.ref(), "gọi nhắc lịch hẹn")));
    }

    private void aLetterAboutNobodyIsWritten() {
        LocalDate today = CentreTime.today(clock);
        String ref = story.as(
                "duty1",
                () -> lawful.enter(new EnterRequestCommand(
                        RequestChannel.LETTER,
                        AuthorityKind.POLICE,
                        "Công an thành phố",
                        null,
                        "7/CATP",
                        today,
                        "khoản 1 Điều 88 Bộ luật Tố tụng hình sự",
                        RequestSubject.PERSON,
                        "Có tiếp nhận người này không?",
                        today,
                        null,
                        null)));
        staff.as(
                "director1",
                () -> lawful.refuse(
                        ref,
                        new RefuseRequestCommand(
                                RefusalGround.NOT_HELD, "8/TTCTXH", "Trung tâm không cung cấp.", false)));
    }

    private void aPeriodIsComputed() {
        staff.as("report1", () -> periods.page().rows().stream()
                .filter(PeriodSnapshotQueries.Row::computable)
                .findFirst()
                .ifPresent(row -> closing.compute(row.period().id())));
    }

    private void aReportOfAnEventIsSigned() {
        String ref = story.as("report1", () -> reports.beginAdHoc(ReportOccasion.DISASTER));
        staff.as(
                "report1",
                () -> reports.submit(
                        ref,
                        new ReportTexts(ReportSection.of(ReportKind.AD_HOC).stream()
                                .collect(Collectors.toMap(section -> section, section -> "Nước ngập tầng một.")))));
        staff.as("lead1", () -> reports.check(ref, reportPages.get(ref).version()));
        staff.as("director1", () -> reports.sign(ref, reportPages.get(ref).version()));
    }

    private boolean isSealedForTheLog(Ciphertext value) {
        return keyManager.hasKey(
                KeyPurpose.AUDIT, ByteBuffer.wrap(value.sealed()).getInt(NUMBER_AT));
    }

    private List<EncryptedColumn> ofTheLog() {
        return columns.findAll().stream().filter(column -> !column.isWritable()).toList();
    }

    private boolean has(EncryptedColumn column, String name, String... nullable) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select is_nullable from information_schema.columns where table_schema"
                                + " = '" + column.schema() + "' and table_name = '" + column.table()
                                + "' and column_name = '" + name + "'")) {
            return row.next() && List.of(nullable).contains(row.getString(1));
        }
    }
}
