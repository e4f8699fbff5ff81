package vn.donghanh.reporting.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;

/** Loads what figures at work count in the transaction that wrote it, with a copy of its own. */
@ApplicationScoped
@Typed(LoaderInTransaction.class)
public class LoaderInTransaction extends OutcomeDataLoader {
    /** Reads the records in the transaction that wrote them. */
    @ApplicationScoped
    @Typed(QueriesInTransaction.class)
    static class QueriesInTransaction extends CaseRecordQueries {
        @Override
        @Transactional(Transactional.TxType.MANDATORY)
        Map<CaseId, CaseRecords> load(AsOf asOf, Collection<CaseId> chosen) {
            return super.load(asOf, chosen);
        }
    }

    @ApplicationScoped
    @Typed(CopyInTransaction.class)
    static class CopyInTransaction extends CaseRecordCopy {
        @Inject
        @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
        void use(QueriesInTransaction inTransaction) {
            queries = inTransaction;
        }

        /** Marks that are taken back with a transaction leave no later one. */
        @Override
        Duration longestWithoutComparing() {
            return Duration.ZERO;
        }
    }

    private boolean readsAll;

    @Inject
    @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
    void use(CopyInTransaction inTransaction) {
        copy = inTransaction;
    }

    @Override
    public OutcomeRecords loadVisible(AsOf asOf, LocalDate since) {
        return super.loadVisible(asOf, readsAll ? LocalDate.EPOCH : since);
    }

    /** During the task cases are read that came to rest before the earliest day, too. */
    public void readingAll(Runnable task) {
        readsAll = true;
        try {
            task.run();
        } finally {
            readsAll = false;
        }
    }
}
