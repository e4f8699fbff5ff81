package vn.donghanh.keys;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.donghanh.crypto.Fingerprints;
import vn.donghanh.crypto.KeyKeeper;
import vn.donghanh.crypto.Resealer;
import vn.donghanh.crypto.SealState;
import vn.donghanh.crypto.StoredValue;
import vn.donghanh.shared.PersonRef;

/**
 * One piece of a run at a time, each in a transaction of its own that also says how far it came. Killed in the middle, the piece did not
 * happen and is done again; two servers take pieces in turn, since each holds the run's row.
 */
@ApplicationScoped
public class RunWork {
    private static final int VALUES = 200;

    /** More rounds than this would mean that old keys come back faster than they go: the next run goes on. */
    private static final int ROUNDS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    SealedColumns columns;

    @Inject
    KeyKeeper keeper;

    @Inject
    KeyStates states;

    @Inject
    Resealer resealer;

    @Inject
    Fingerprints fingerprints;

    @Inject
    Clock clock;

    /** Does the next piece of the open run. @return whether there is more to do */
    @Transactional(REQUIRES_NEW)
    public boolean piece() {
        Optional<KeyRun> open = em
                .createQuery("select r from KeyRun r where r.endedAt is null order by r.id", KeyRun.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
        open.ifPresent(this::piece);
        return open.isPresent();
    }

    private void piece(KeyRun run) {
        switch (run.step()) {
            case KEYS -> begin(run);
            case PERSONS -> persons(run);
            case VALUES -> values(run);
            case DONE -> run.end(clock.instant());
        }
    }

    private void begin(KeyRun run) {
        if (run.kind() == RunKind.ROTATE) {
            keeper.renew();
            states.note();
        }
        for (SealedColumn column : columns.all()) {
            if (run.kind() == RunKind.VERIFY || column.mayBeWritten()) {
                em.persist(new KeyRunPart(run.id(), column, columns.count(column)));
            }
        }
        if (run.kind() != RunKind.VERIFY) {
            em.persist(new KeyRunPart(run.id(), SealedColumn.FINGERPRINTS, fingerprints.count()));
        }
        run.keysReady();
    }

    /** The next folder with somebody in it, and the empty ones before it: of a thousand, a small Centre has few. */
    private void persons(KeyRun run) {
        int renewed = 0;
        while (renewed == 0 && run.step() == RunStep.PERSONS) {
            List<PersonRef> folder = keeper.personsIn(run.nextFolder());
            folder.forEach(keeper::renew);
            run.folderDone(folder.size());
            renewed = folder.size();
        }
    }

    private void values(KeyRun run) {
        Optional<KeyRunPart> next = em
                .createQuery(
                        "select p from KeyRunPart p where p.runId = :run and p.finished = false order by p.id",
                        KeyRunPart.class)
                .setParameter("run", run.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
        if (next.isEmpty()) {
            roundDone(run);
        } else if (next.get().column().equals(SealedColumn.FINGERPRINTS)) {
            fingerprints(next.get());
        } else {
            values(run, next.get());
        }
    }

    private void fingerprints(KeyRunPart part) {
        fingerprints.anew(part.lastRef()).ifPresentOrElse(part::found, part::finish);
    }

    private void values(KeyRun run, KeyRunPart part) {
        List<StoredValue> values = columns.after(part.column(), part.lastRef(), VALUES);
        for (StoredValue value : values) {
            part.found(run.kind() == RunKind.VERIFY ? resealer.look(value) : sealedAnew(part, value));
            part.cameTo(value.ref());
        }
        if (values.size() < VALUES) {
            part.finish();
        }
    }

    private SealState sealedAnew(KeyRunPart part, StoredValue value) {
        Optional<byte[]> anew = resealer.anew(value);
        if (anew.isEmpty()) {
            return resealer.look(value);
        }
        if (columns.replace(part.column(), value, anew.get())) {
            part.sealedAnew();
        }
        return SealState.OPENS;
    }

    /** A round in which nothing old was met is the last one. */
    private void roundDone(KeyRun run) {
        List<KeyRunPart> parts = em.createQuery("select p from KeyRunPart p where p.runId = :run", KeyRunPart.class)
                .setParameter("run", run.id())
                .getResultList();
        long resealed = parts.stream().mapToLong(KeyRunPart::resealed).sum();
        boolean more = resealed > run.resealedBefore() && run.round() < ROUNDS;
        if (run.kind() != RunKind.VERIFY && more) {
            run.anotherRound(resealed);
            parts.forEach(KeyRunPart::again);
            return;
        }
        if (run.kind() == RunKind.RETIRE && resealed == run.resealedBefore()) {
            keeper.retire();
        }
        run.end(clock.instant());
    }
}
