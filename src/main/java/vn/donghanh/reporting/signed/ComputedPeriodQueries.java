package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was computed so far, for whoever decides what else may be released. Called inside a use case that computes a period. */
@ApplicationScoped
public class ComputedPeriodQueries {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    /** @param released what the readers of reports have seen of it; null when nothing was released */
    public record ComputedPeriod(PeriodFigures figures, @Nullable ReleasedTables released) implements Serializable {}

    /** Returns all periods in the order of their computing, those that were set back as well: what was shown of them is known. */
    public List<ComputedPeriod> findAll() {
        return snapshots.findContents().stream().map(this::open).toList();
    }

    private ComputedPeriod open(PeriodSnapshotContent content) {
        String released = content.released();
        return new ComputedPeriod(
                SnapshotJson.readFigures(cipher.openFigures(content)),
                released == null ? null : SnapshotJson.readReleased(released));
    }
}
