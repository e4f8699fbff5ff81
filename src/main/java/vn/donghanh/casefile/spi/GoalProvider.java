package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;

/** Provides the care-plan goals for the case overview; implemented by the plan. */
public interface GoalProvider extends RecordProvider {
    Optional<Goals> goals(CaseView caseView);

    /** @param clientStatement the client's own statement, decrypted; null if there is none or the reader may not see it */
    record Goals(int planVersion, @Nullable String clientStatement, @Nullable LocalDate statementDate, List<Goal> goals)
            implements Serializable {}

    record Goal(int number, String title, int done, int actions, @Nullable LocalDate reachedOn)
            implements Serializable {}
}
