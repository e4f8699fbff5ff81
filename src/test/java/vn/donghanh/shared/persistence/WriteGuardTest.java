package vn.donghanh.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteGuardTest {
    private final WriteMode writeMode = new WriteMode();
    private final WriteGuard guard = new WriteGuard(writeMode);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into case_file (number) values (?)",
                "insert ignore into consent (ref) values (?)",
                "\n    insert into\n    donghanh_log.case_move (ref) values (?)",
                "INSERT INTO donghanh.case_file (number) VALUES (?)",
                "replace into bound (code) values (?)",
                "update staff_account set language=? where id=?",
                "update staff_session_mark set x=? where id=?",
                "delete from note_draft where id=?",
                "delete nd1_0 from note_draft nd1_0 where nd1_0.at<?",
                "delete from something, staff_session using something join staff_session",
            })
    void dataChangesAreRefusedWhileWritingIsStopped(String sql) {
        assertThat(guard.inspect(sql)).isEqualTo(sql);
        writeMode.stop(DiskRule.NEARLY_FULL);
        assertRefused(DiskRule.NEARLY_FULL, () -> guard.inspect(sql));
        writeMode.resume();
        assertThat(guard.inspect(sql)).isEqualTo(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from case_file where id = ? for update",
                "(select 1 from need t where t.ref = ?) union all (select 1 from note t)",
                "select @@datadir",
                "\n  insert into donghanh_log.audit_event\n  (ref) values (?1)",
                "insert into donghanh_log.audit_subject (event_ref) values (?)",
                "update staff_session set active_at=? where id=? and version=?",
                "insert into sign_in_attempt (at) values (?)",
                "delete sia1_0 from sign_in_attempt sia1_0 where sia1_0.at<?",
                "update job_run set acted=? where id=?",
                "insert ignore into form_sent (staff_id, token, sent_at) values (?, ?, ?)",
                "select 'update case_file' from dual",
            })
    void readsAuditEventsAndSessionsAreAlwaysAllowed(String sql) {
        writeMode.stop(DiskRule.NEARLY_FULL);
        assertThat(guard.inspect(sql)).isEqualTo(sql);
    }

    @Test
    void spaceIsMeasuredBeforeEachChangeUntilWritingIsStopped() {
        AtomicInteger measured = new AtomicInteger();
        writeMode.measureBeforeWrites(() -> {
            if (measured.incrementAndGet() == 3) {
                writeMode.stop(DiskRule.NEARLY_FULL);
            }
        });
        String change = "insert into case_file (number) values (?)";
        guard.inspect(change);
        guard.inspect("select id from case_file");
        guard.inspect("insert into donghanh_log.audit_event (ref) values (?1)");
        guard.inspect(change);
        assertRefused(DiskRule.NEARLY_FULL, () -> guard.inspect(change));
        assertRefused(DiskRule.NEARLY_FULL, () -> guard.inspect(change));
        assertThat(measured).hasValue(3);
    }

    @Test
    void essentialWorkIsWrittenButNothingElseOfTheSameThread() throws Exception {
        writeMode.stop(DiskRule.NEARLY_FULL);
        String change = "update passkey set counter=? where id=?";
        assertThat(writeMode.callEssential(
                        () -> writeMode.callEssential(() -> guard.inspect(change)) + guard.inspect("")))
                .isEqualTo(change);
        assertRefused(DiskRule.NEARLY_FULL, () -> guard.inspect(change));
        assertRefused(DiskRule.NEARLY_FULL, writeMode::requireWritable);
        assertThatCode(() -> writeMode.callEssential(() -> {
                    writeMode.requireWritable();
                    return "";
                }))
                .doesNotThrowAnyException();
    }
}
