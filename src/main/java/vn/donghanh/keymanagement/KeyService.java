package vn.donghanh.keymanagement;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolationException;

/**
 * Starts maintenance runs of the keys for an administrator, and shows their progress; a run continues in the
 * background.
 */
@UseCases
public class KeyService {
    /** Longer than any transaction, so that no transaction still encrypts under a key from before the rotation. */
    static final Duration SETTLED = Duration.ofHours(1);

    private static final int SHOWN = 10;

    @Inject
    KeyMaintenanceRunRepository maintenance;

    @Inject
    KeyManager keyManager;

    @Inject
    KeyVersionRepository states;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * A maintenance run.
     *
     * @param percent the progress, 100 when it is done
     * @param endedAt null while it is running
     */
    public record RunRow(
            long id,
            KeyMaintenanceKind kind,
            KeyMaintenanceStep step,
            int percent,
            long persons,
            Instant startedAt,
            @Nullable Instant endedAt)
            implements Serializable {}

    /** @param since when the current key came into use; null before the first start has recorded it */
    public record KeysetRow(String purpose, int keys, @Nullable Instant since) implements Serializable {}

    /** @param parts the columns of the newest run */
    public record PageView(
            List<KeysetRow> keysets, List<RunRow> runs, List<KeyMaintenanceProgressRow> parts, boolean mayRetire)
            implements Serializable {
        public boolean running() {
            return !runs.isEmpty() && runs.get(0).endedAt() == null;
        }

        public long closed() {
            return parts.stream().mapToLong(KeyMaintenanceProgressRow::closed).sum();
        }

        public long opened() {
            return parts.stream().mapToLong(KeyMaintenanceProgressRow::opened).sum();
        }

        public long seen() {
            return parts.stream().mapToLong(KeyMaintenanceProgressRow::seen).sum();
        }
    }

    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.view")
    public PageView page() {
        List<KeyMaintenanceRun> runs = maintenance.findRuns(SHOWN);
        List<KeyMaintenanceProgressRow> parts = runs.isEmpty()
                ? List.of()
                : maintenance.findProgress(runs.get(0).id());
        List<KeyVersion> known = states.findAll();
        List<KeysetRow> keysets = keyManager.keysets().stream()
                .map(set -> new KeysetRow(
                        set.purpose().name(),
                        set.keys(),
                        known.stream()
                                .filter(state -> state.purpose() == set.purpose())
                                .map(KeyVersion::since)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new PageView(keysets, runs.stream().map(this::row).toList(), parts, isRetirable(runs));
    }

    /**
     * Starts a rotation: new keys for every purpose, and re-encryption of everything that may be updated, in the
     * background.
     */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.rotate")
    @StepUp
    public void rotate() {
        start(KeyMaintenanceKind.ROTATE);
    }

    /** Starts a verification that decrypts every value once and counts the results. */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.verify")
    public void verify() {
        start(KeyMaintenanceKind.VERIFY);
    }

    /**
     * Starts the retirement of the keys from before the last rotation, after checking once more that nothing needs
     * them. A database backup from before it then needs the key backup of that time.
     *
     * @throws RuleViolationException when there was no rotation, or it ended less than an hour ago
     */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.retire")
    @StepUp
    public void retire() {
        KeyMaintenanceRun rotated = maintenance.findRuns(SHOWN).stream()
                .filter(run -> run.kind() != KeyMaintenanceKind.VERIFY)
                .findFirst()
                .filter(run -> run.kind() == KeyMaintenanceKind.ROTATE)
                .orElseThrow(() -> new RuleViolationException(KeysRule.NOTHING_TO_RETIRE));
        Instant ended = rotated.endedAt();
        if (ended != null && ended.plus(SETTLED).isAfter(clock.instant())) {
            throw new RuleViolationException(KeysRule.ROTATED_JUST_NOW);
        }
        start(KeyMaintenanceKind.RETIRE);
    }

    private void start(KeyMaintenanceKind kind) {
        auditContext.about("keys", kind.name());
        if (maintenance.findRuns(1).stream().anyMatch(run -> run.endedAt() == null)) {
            throw new RuleViolationException(KeysRule.RUN_GOES_ON);
        }
        maintenance.add(new KeyMaintenanceRun(kind, user.id(), clock.instant()));
    }

    private boolean isRetirable(List<KeyMaintenanceRun> runs) {
        Optional<KeyMaintenanceRun> last = runs.stream()
                .filter(run -> run.kind() != KeyMaintenanceKind.VERIFY)
                .findFirst();
        return last.isPresent()
                && last.get().kind() == KeyMaintenanceKind.ROTATE
                && last.get().endedAt() != null;
    }

    private RunRow row(KeyMaintenanceRun run) {
        return new RunRow(
                run.id(), run.kind(), run.step(), percent(run), run.persons(), run.startedAt(), run.endedAt());
    }

    private int percent(KeyMaintenanceRun run) {
        return switch (run.step()) {
            case KEYS -> 0;
            case PERSONS -> run.folders() * 100 / KeyMaintenanceRun.FOLDERS;
            case VALUES -> {
                List<KeyMaintenanceProgressRow> parts = maintenance.findProgress(run.id());
                long total = Math.max(
                        1,
                        parts.stream()
                                .mapToLong(KeyMaintenanceProgressRow::total)
                                .sum());
                yield (int) (parts.stream()
                                .mapToLong(KeyMaintenanceProgressRow::seen)
                                .sum()
                        * 100
                        / total);
            }
            case DONE -> 100;
        };
    }
}
