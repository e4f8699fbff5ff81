package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import vn.donghanh.reporting.records.LoaderInTransaction;

/** What supervisors count of what the same transaction wrote. */
@ApplicationScoped
@Typed(DataInTransaction.class)
public class DataInTransaction extends SupervisionDataQueries {
    @Inject
    @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
    void use(LoaderInTransaction inTransaction) {
        loader = inTransaction;
    }
}
