package vn.donghanh.reporting.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import vn.donghanh.reporting.DataInTransaction;

/** The pages for supervisors of what the same transaction wrote. */
@ApplicationScoped
@Typed(SupervisionInTransaction.class)
class SupervisionInTransaction extends SupervisionQueries {
    @ApplicationScoped
    @Typed(SelectionsInTransaction.class)
    static class SelectionsInTransaction extends SupervisionSelectionQueries {
        @Inject
        @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
        void use(DataInTransaction inTransaction) {
            facts = inTransaction;
        }
    }

    @Inject
    @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
    void use(SelectionsInTransaction inTransaction) {
        selections = inTransaction;
    }
}
