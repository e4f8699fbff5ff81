package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.AlteredValues;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.operations.StatusFinding;
import vn.donghanh.operations.StatusProvider;
import vn.donghanh.operations.StatusRow;

/** Whether all values open, and the keys are in an escrow that still restores them and were verified. */
@ApplicationScoped
class KeyStatusProvider implements StatusProvider {
    private static final int LATEST_RUNS = 20;

    @Inject
    KeyManager keys;

    @Inject
    KeyMaintenanceRunRepository runs;

    @Inject
    AlteredValues altered;

    @Override
    public List<StatusRow> status() {
        List<KeyMaintenanceRun> latest = runs.findRuns(LATEST_RUNS);
        List<StatusRow> rows = new ArrayList<>();
        rows.add(values(altered.count(), findClosed(latest)));
        try {
            rows.add(escrow(keys.journal(), rotatedAt(latest)));
        } catch (UncheckedIOException away) {
            // whether there is an escrow is unknown while the keys are away, which is a finding of its own
        }
        rows.add(verification(latest));
        return rows;
    }

    /** Returns how many values did not open in the last run, although nobody destroyed their keys. */
    private long findClosed(List<KeyMaintenanceRun> latest) {
        return latest.stream()
                .filter(run -> run.endedAt() != null)
                .findFirst()
                .map(run -> runs.findProgress(run.id()).stream()
                        .mapToLong(KeyMaintenanceProgressRow::closed)
                        .sum())
                .orElse(0L);
    }

    /**
     * @param read how many did not open when they were read, since this server was started
     * @param counted how many did not open in the last run
     */
    static StatusRow values(int read, long counted) {
        return read == 0 && counted == 0
                ? StatusRow.of(StatusFinding.VALUES_OPEN)
                : StatusRow.of(StatusFinding.VALUES_ALTERED, read, counted);
    }

    private static @Nullable Instant rotatedAt(List<KeyMaintenanceRun> latest) {
        return latest.stream()
                .filter(run -> run.kind() == KeyMaintenanceKind.ROTATE)
                .map(KeyMaintenanceRun::startedAt)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param journal the operations on the keys, the oldest first
     * @param rotatedAt the last rotation, after which the halves of before restore nothing new; null when there was none
     */
    static StatusRow escrow(List<String> journal, @Nullable Instant rotatedAt) {
        Instant made = null;
        for (String line : journal) {
            String[] parts = line.split(" ", 2);
            if (parts[1].equals("escrow")) {
                made = Instant.parse(parts[0]);
            } else if (parts[1].equals("rewrap")) {
                made = null;
            }
        }
        return made == null || (rotatedAt != null && made.isBefore(rotatedAt))
                ? StatusRow.of(StatusFinding.ESCROW_MISSING)
                : StatusRow.of(StatusFinding.ESCROW_MADE, made);
    }

    private static StatusRow verification(List<KeyMaintenanceRun> latest) {
        Optional<Instant> ended = latest.stream()
                .filter(run -> run.kind() == KeyMaintenanceKind.VERIFY && run.endedAt() != null)
                .map(KeyMaintenanceRun::endedAt)
                .findFirst();
        return ended.map(at -> StatusRow.of(StatusFinding.VERIFICATION_DONE, at))
                .orElseGet(() -> StatusRow.of(StatusFinding.VERIFICATION_MISSING));
    }
}
