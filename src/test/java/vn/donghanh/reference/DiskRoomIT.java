package vn.donghanh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.breakglass.BreakGlassReason;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.breakglass.OpenBreakGlassCommand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.WriteNoteCommand;
import vn.donghanh.operations.DiskSpace;
import vn.donghanh.operations.DiskSpaceMonitor;
import vn.donghanh.operations.JobName;
import vn.donghanh.operations.JobQueries;
import vn.donghanh.operations.ScheduledJobRegistry;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.persistence.DiskRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Below the threshold of free disk space only reading, its audit events and emergencies are possible. */
@ExtendWith(ArquillianExtension.class)
class DiskRoomIT {
    private static final int NO_DISK_HAS_SO_MUCH = 100_000_000;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    NoteService notes;

    @Inject
    NoteQueries read;

    @Inject
    BreakGlassService breakGlass;

    @Inject
    DeadlineService deadlines;

    @Inject
    JobQueries jobs;

    @Inject
    ScheduledJobRegistry turns;

    @Inject
    DiskSpaceMonitor disk;

    @Inject
    DiskSpaceJob job;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private String number;

    /** Free space is measured explicitly, because the scheduled job could run in the middle of a test. */
    @BeforeEach
    void setUpCaseAndDiskSpace() {
        turns.cancel(JobName.DISK_ROOM);
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.ACTIVE).value();
    }

    @AfterEach
    void room() throws SQLException {
        run("delete from bound where code = 'DISK_ROOM' and basis = 'Quy trình thử'");
        run("update bound set amount = 500, valid_to = null where code = 'DISK_ROOM'");
        job.run();
    }

    @Test
    void lowDiskSpaceAllowsReadingAndBlocksWriting() throws Exception {
        staff.as("worker1", () -> notes.write(note("Trước đó")));
        long keys = keyFiles();
        tooLittle();

        assertThat(story.refusals("worker1", () -> notes.write(note("Khi đĩa đầy"))))
                .containsExactly(DiskRule.NEARLY_FULL);
        assertThat(story.refusals("duty1", () -> cases.open("Chị Mới", TriageLevel.HIGH)))
                .containsExactly(DiskRule.NEARLY_FULL);
        assertThat(keyFiles())
                .as("no key file is created without a saved person")
                .isEqualTo(keys);
        assertThat(lastEvent("note.write")).isEqualTo("REFUSED rule.DiskRule.NEARLY_FULL");

        staff.as("worker1", () -> assertThat(read.notes(number, 0).notes()).hasSize(1));
        assertThat(lastEvent("note.list")).isEqualTo("DONE -");
        assertThat(seen().isShort()).isTrue();

        room();
        staff.as("worker1", () -> notes.write(note("Khi đĩa đầy")));
        staff.as("worker1", () -> assertThat(read.notes(number, 0).notes()).hasSize(2));
        assertThat(seen().isShort()).isFalse();
    }

    /** As when something else fills the disk between two turns of the job. */
    @Test
    void spaceIsMeasuredBeforeAChangeAndNotOnlyByTheJob() throws Exception {
        job.run();
        disk.update(2L * NO_DISK_HAS_SO_MUCH, NO_DISK_HAS_SO_MUCH);
        assertThat(seen().isShort()).isFalse();
        assertThat(story.refusals("worker1", () -> notes.write(note("Đĩa vừa đầy"))))
                .containsExactly(DiskRule.NEARLY_FULL);
        assertThat(seen().isShort()).isTrue();
        room();
        staff.as("worker1", () -> notes.write(note("Có chỗ rồi")));
    }

    @Test
    void emergencyOpensCaseDespiteLowDiskSpace() throws SQLException {
        tooLittle();
        OpenBreakGlassCommand request =
                new OpenBreakGlassCommand(number, null, BreakGlassReason.DANGER, "thân chủ đang gặp nguy hiểm", 1);
        assertThat(story.refusals("lead2", () -> breakGlass.open(request))).isEmpty();
        staff.as("lead2", () -> assertThat(
                        cases.get(new CaseNumber(number)).number().value())
                .isEqualTo(number));
    }

    @Test
    void thresholdIsChangeableAndNeverAboveFreeSpace() {
        LocalDate day = CentreTime.today(clock).plusDays(300);
        disk.update(300, 500);
        assertThat(story.refusals("worker1", () -> notes.write(note("Khi đĩa đầy"))))
                .containsExactly(DiskRule.NEARLY_FULL);
        assertThat(story.refusals("admin1", () -> bound(300, day))).containsExactly(SettingsRule.MORE_THAN_IS_FREE);
        assertThat(story.refusals("admin1", () -> bound(99, day))).containsExactly(SettingsRule.OUT_OF_RANGE);
        assertThat(story.refusals("admin1", () -> bound(299, day))).isEmpty();
    }

    private void bound(int megabytes, LocalDate from) {
        deadlines.changeThreshold(ThresholdSettingCode.DISK_ROOM, megabytes, "Quy trình thử", from);
    }

    private DiskSpace seen() {
        return story.as("admin1", jobs::list).disk();
    }

    private void tooLittle() throws SQLException {
        run("update bound set amount = " + NO_DISK_HAS_SO_MUCH + " where code = 'DISK_ROOM'");
        job.run();
    }

    private WriteNoteCommand note(String text) {
        return new WriteNoteCommand(
                number,
                NoteSection.GENERAL,
                NoteKind.OFFICE,
                CentreTime.today(clock),
                LocalTime.MIDNIGHT,
                text,
                null,
                0,
                RandomReference.random());
    }

    private long keyFiles() throws IOException {
        try (Stream<Path> files = Files.walk(settings.keysFolder().resolve("person"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> RandomReference.isValid(file.getFileName().toString()))
                    .count();
        }
    }

    private String lastEvent(String action) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select concat(outcome, ' ', coalesce(code, '-')) from donghanh_log.audit_event where action = '"
                                + action + "' order by id desc limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
