package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import vn.donghanh.reporting.records.LoaderInTransaction;

/** The places of what the same transaction wrote. */
@ApplicationScoped
@Typed(PlacesInTransaction.class)
public class PlacesInTransaction extends PlaceBreakdownQueries {
    @Inject
    @SuppressWarnings("UnnecessaryAssignment") // instead of what the container injects
    void use(LoaderInTransaction inTransaction) {
        loader = inTransaction;
    }
}
