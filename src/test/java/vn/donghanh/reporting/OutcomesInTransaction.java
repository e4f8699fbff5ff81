package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import vn.donghanh.reporting.records.LoaderInTransaction;

/** The outcomes of what the same transaction wrote. */
@ApplicationScoped
@Typed(OutcomesInTransaction.class)
public class OutcomesInTransaction extends OutcomeQueries {
    @Inject
    @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
    void use(LoaderInTransaction inTransaction) {
        loader = inTransaction;
    }
}
