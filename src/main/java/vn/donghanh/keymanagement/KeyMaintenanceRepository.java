package vn.donghanh.keymanagement;

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
import vn.donghanh.encryption.BlindIndexContributor;
import vn.donghanh.encryption.Ciphertext;
import vn.donghanh.encryption.CiphertextStatus;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.ReEncryptor;
import vn.donghanh.shared.PersonRef;

/**
 * Processes a run piece by piece, each in its own transaction that also saves the progress. A piece that is interrupted
 * is rolled back and repeated; two servers take turns, since each locks the run's row.
 */
@ApplicationScoped
public class KeyMaintenanceRepository {
    private static final int VALUES = 200;

    /**
     * The maximum number of rounds; more would mean that old keys come back faster than they are replaced. The next run
     * continues.
     */
    private static final int MAX_ROUNDS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    EncryptedColumnRepository columns;

    @Inject
    KeyManager keyManager;

    @Inject
    KeyVersionRepository states;

    @Inject
    ReEncryptor reEncryptor;

    @Inject
    BlindIndexContributor fingerprints;

    @Inject
    Clock clock;

    /**
     * Processes the next piece of the open run.
     *
     * @return whether there is more to do
     */
    @Transactional(REQUIRES_NEW)
    public boolean processNext() {
        Optional<KeyMaintenanceRun> open = em
                .createQuery(
                        "select r from KeyMaintenanceRun r where r.endedAt is null order by r.id",
                        KeyMaintenanceRun.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
        open.ifPresent(this::processNext);
        return open.isPresent();
    }

    private void processNext(KeyMaintenanceRun run) {
        switch (run.step()) {
            case KEYS -> begin(run);
            case PERSONS -> persons(run);
            case VALUES -> values(run);
            case DONE -> run.end(clock.instant());
        }
    }

    private void begin(KeyMaintenanceRun run) {
        if (run.kind() == KeyMaintenanceKind.ROTATE) {
            keyManager.rotate();
            states.recordCurrent();
        }
        for (EncryptedColumn column : columns.findAll()) {
            if (run.kind() == KeyMaintenanceKind.VERIFY || column.isWritable()) {
                em.persist(new KeyMaintenanceProgress(run.id(), column, columns.count(column)));
            }
        }
        if (run.kind() != KeyMaintenanceKind.VERIFY) {
            em.persist(new KeyMaintenanceProgress(run.id(), EncryptedColumn.BLIND_INDEX, fingerprints.count()));
        }
        run.finishKeys();
    }

    /** Processes the next folder with persons, skipping empty ones: of a thousand folders a small Centre uses few. */
    private void persons(KeyMaintenanceRun run) {
        int rotated = 0;
        while (rotated == 0 && run.step() == KeyMaintenanceStep.PERSONS) {
            List<PersonRef> folder = keyManager.findPersonsIn(run.nextFolder());
            folder.forEach(keyManager::rotate);
            run.finishFolder(folder.size());
            rotated = folder.size();
        }
    }

    private void values(KeyMaintenanceRun run) {
        Optional<KeyMaintenanceProgress> next = em
                .createQuery(
                        "select p from KeyMaintenanceProgress p where p.runId = :run and p.finished = false order by p.id",
                        KeyMaintenanceProgress.class)
                .setParameter("run", run.id())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
        if (next.isEmpty()) {
            finishRound(run);
        } else if (next.get().column().equals(EncryptedColumn.BLIND_INDEX)) {
            fingerprints(next.get());
        } else {
            values(run, next.get());
        }
    }

    private void fingerprints(KeyMaintenanceProgress part) {
        fingerprints.rebuildNext(part.lastRef()).ifPresentOrElse(part::record, part::finish);
    }

    private void values(KeyMaintenanceRun run, KeyMaintenanceProgress part) {
        List<Ciphertext> values = columns.findAfter(part.column(), part.lastRef(), VALUES);
        for (Ciphertext value : values) {
            part.record(run.kind() == KeyMaintenanceKind.VERIFY ? reEncryptor.check(value) : reEncrypted(part, value));
            part.advanceTo(value.ref());
        }
        if (values.size() < VALUES) {
            part.finish();
        }
    }

    private CiphertextStatus reEncrypted(KeyMaintenanceProgress part, Ciphertext value) {
        Optional<byte[]> replacement = reEncryptor.reEncrypt(value);
        if (replacement.isEmpty()) {
            return reEncryptor.check(value);
        }
        if (columns.replace(part.column(), value, replacement.get())) {
            part.recordReEncrypted();
        }
        return CiphertextStatus.OPENS;
    }

    /** Ends the round; the run is done after a round without old values. */
    private void finishRound(KeyMaintenanceRun run) {
        List<KeyMaintenanceProgress> parts = em.createQuery(
                        "select p from KeyMaintenanceProgress p where p.runId = :run", KeyMaintenanceProgress.class)
                .setParameter("run", run.id())
                .getResultList();
        long resealed =
                parts.stream().mapToLong(KeyMaintenanceProgress::resealed).sum();
        boolean more = resealed > run.resealedBefore() && run.round() < MAX_ROUNDS;
        if (run.kind() != KeyMaintenanceKind.VERIFY && more) {
            run.startNextRound(resealed);
            parts.forEach(KeyMaintenanceProgress::restart);
            return;
        }
        if (run.kind() == KeyMaintenanceKind.RETIRE && resealed == run.resealedBefore() && !isIndexIncomplete(parts)) {
            keyManager.retire();
        }
        run.end(clock.instant());
    }

    /** Whether a value does not open, so that its client is found by tokens under an old key alone. */
    private static boolean isIndexIncomplete(List<KeyMaintenanceProgress> parts) {
        return parts.stream().anyMatch(part -> part.column().equals(EncryptedColumn.BLIND_INDEX) && part.closed() > 0);
    }
}
