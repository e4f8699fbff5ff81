package vn.donghanh.keys;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.crypto.KeyKeeper;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolation;

/** The keys, as an administrator looks after them: she starts a run and may leave; it goes on by itself, and its progress is here. */
@UseCases
public class KeyService {
    /** Longer than any transaction: nobody still writes under a key from before the rotation. */
    static final Duration SETTLED = Duration.ofHours(1);

    private static final int SHOWN = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyKeeper keeper;

    @Inject
    KeyStates states;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A run.
     *
     * @param percent how far it is, 100 when it is done
     * @param endedAt null while it goes on
     */
    public record RunRow(
            long id,
            RunKind kind,
            RunStep step,
            int percent,
            long persons,
            Instant startedAt,
            @Nullable Instant endedAt)
            implements Serializable {}

    /** @param since from when on the newest key seals; null before the first start has written it down */
    public record KeysetRow(String purpose, int keys, @Nullable Instant since) implements Serializable {}

    /** @param parts of the newest run */
    public record Page(List<KeysetRow> keysets, List<RunRow> runs, List<PartRow> parts, boolean mayRetire)
            implements Serializable {
        public boolean goesOn() {
            return !runs.isEmpty() && runs.get(0).endedAt() == null;
        }

        public long closed() {
            return parts.stream().mapToLong(PartRow::closed).sum();
        }

        public long opened() {
            return parts.stream().mapToLong(PartRow::opened).sum();
        }

        public long seen() {
            return parts.stream().mapToLong(PartRow::seen).sum();
        }
    }

    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.view")
    public Page page() {
        List<KeyRun> runs = runs(SHOWN);
        List<PartRow> parts = runs.isEmpty() ? List.of() : parts(runs.get(0).id());
        List<KeyState> known = states.all();
        List<KeysetRow> keysets = keeper.keysets().stream()
                .map(set -> new KeysetRow(
                        set.purpose().name(),
                        set.keys(),
                        known.stream()
                                .filter(state -> state.purpose() == set.purpose())
                                .map(KeyState::since)
                                .findFirst()
                                .orElse(null)))
                .toList();
        return new Page(keysets, runs.stream().map(this::row).toList(), parts, isRetirable(runs));
    }

    /** New keys for every purpose; everything that may be written again is sealed with them in the background. */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.rotate")
    @StepUp
    public void rotate() {
        start(RunKind.ROTATE);
    }

    /** Opens everything that lies sealed, once, and counts. */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.verify")
    public void verify() {
        start(RunKind.VERIFY);
    }

    /**
     * Lets the keys from before the last rotation go, after one more look that nothing needs them. A backup of the database from before it
     * then needs the backup of the keys from then.
     *
     * @throws RuleViolation when nothing was rotated, or less than an hour ago
     */
    @Requires(Permission.KEY_ADMIN)
    @AuditAction("encryption-key.retire")
    @StepUp
    public void retire() {
        KeyRun rotated = runs(SHOWN).stream()
                .filter(run -> run.kind() != RunKind.VERIFY)
                .findFirst()
                .filter(run -> run.kind() == RunKind.ROTATE)
                .orElseThrow(() -> new RuleViolation(KeysRule.NOTHING_TO_RETIRE));
        Instant ended = rotated.endedAt();
        if (ended != null && ended.plus(SETTLED).isAfter(clock.instant())) {
            throw new RuleViolation(KeysRule.ROTATED_JUST_NOW);
        }
        start(RunKind.RETIRE);
    }

    private void start(RunKind kind) {
        trail.about("keys", kind.name());
        if (runs(1).stream().anyMatch(run -> run.endedAt() == null)) {
            throw new RuleViolation(KeysRule.RUN_GOES_ON);
        }
        em.persist(new KeyRun(kind, user.id(), clock.instant()));
    }

    private boolean isRetirable(List<KeyRun> runs) {
        Optional<KeyRun> last =
                runs.stream().filter(run -> run.kind() != RunKind.VERIFY).findFirst();
        return last.isPresent()
                && last.get().kind() == RunKind.ROTATE
                && last.get().endedAt() != null;
    }

    private List<KeyRun> runs(int most) {
        return em.createQuery("select r from KeyRun r order by r.id desc", KeyRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    private List<PartRow> parts(long run) {
        return em
                .createQuery("select p from KeyRunPart p where p.runId = :run order by p.id", KeyRunPart.class)
                .setParameter("run", run)
                .getResultList()
                .stream()
                .map(KeyRunPart::row)
                .toList();
    }

    private RunRow row(KeyRun run) {
        return new RunRow(
                run.id(), run.kind(), run.step(), percent(run), run.persons(), run.startedAt(), run.endedAt());
    }

    private int percent(KeyRun run) {
        return switch (run.step()) {
            case KEYS -> 0;
            case PERSONS -> run.folders() * 100 / KeyRun.FOLDERS;
            case VALUES -> {
                List<PartRow> parts = parts(run.id());
                long total =
                        Math.max(1, parts.stream().mapToLong(PartRow::total).sum());
                yield (int) (parts.stream().mapToLong(PartRow::seen).sum() * 100 / total);
            }
            case DONE -> 100;
        };
    }
}
