package vn.donghanh.casefile.spi;

import java.util.List;

/** What a feature shows on the overview of a case, from records of its own. */
public interface RecordProvider {
    /**
     * Returns the records without which there is nothing to show, as JPQL for the case {@code c}: {@code LoanTransition x where x.caseId = c.id}. One statement
     * looks for those of all features, and the feature is asked only if there is one. Empty if it is always to be asked.
     */
    default List<String> records() {
        return List.of();
    }
}
