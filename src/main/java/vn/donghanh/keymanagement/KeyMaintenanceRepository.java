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
 * One piece of a run at a time, each in a transaction of its own that also says how far it came. Killed in the middle, the piece did not
 * happen and is done again; two servers take pieces in turn, since each holds the run's row.
 */
@ApplicationScoped
public class KeyMaintenanceRepository {
    private static final int VALUES = 200;

    /** More rounds than this would mean that old keys come back faster than they go: the next run goes on. */
    private static final int MAX_ROUNDS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    EncryptedColumnQueries columns;

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

    /** Does the next piece of the open run. @return whether there is more to do */
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

    /** The next folder with somebody in it, and the empty ones before it: of a thousand, a small Centre has few. */
    private void persons(KeyMaintenanceRun run) {
        int renewed = 0;
        while (renewed == 0 && run.step() == KeyMaintenanceStep.PERSONS) {
            List<PersonRef> folder = keyManager.findPersonsIn(run.nextFolder());
            folder.forEach(keyManager::rotate);
            run.finishFolder(folder.size());
            renewed = folder.size();
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
        Optional<byte[]> anew = reEncryptor.reEncrypt(value);
        if (anew.isEmpty()) {
            return reEncryptor.check(value);
        }
        if (columns.replace(part.column(), value, anew.get())) {
            part.recordReEncrypted();
        }
        return CiphertextStatus.OPENS;
    }

    /** A round in which nothing old was met is the last one. */
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
        if (run.kind() == KeyMaintenanceKind.RETIRE && resealed == run.resealedBefore()) {
            keyManager.retire();
        }
        run.end(clock.instant());
    }
}
