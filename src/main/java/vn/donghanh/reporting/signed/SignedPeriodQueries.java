package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod.CorrectedFigure;

/** Finds signed periods for documents: with released figures only. */
@ApplicationScoped
public class SignedPeriodQueries {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    PeriodQueries periods;

    /** Finds the signed snapshot of a period; empty when the period is not signed, or nothing of it was released. */
    public Optional<SignedPeriod> find(long periodId) {
        return snapshots
                .findInForce(periodId)
                .filter(snapshot -> snapshot.status() == PeriodSnapshotStatus.SIGNED)
                .flatMap(snapshot -> read(snapshots.getContent(snapshot.ref())));
    }

    /** Finds which of these periods are signed. */
    public Set<Long> findSigned(Collection<Long> periodIds) {
        return periodIds.isEmpty()
                ? Set.of()
                : snapshots.findOf(periodIds).stream()
                        .filter(snapshot -> snapshot.status() == PeriodSnapshotStatus.SIGNED)
                        .map(PeriodSnapshot::periodId)
                        .collect(Collectors.toSet());
    }

    private Optional<SignedPeriod> read(PeriodSnapshotContent content) {
        String released = content.released();
        if (released == null) {
            return Optional.empty();
        }
        PeriodFigures figures = SnapshotJson.readFigures(cipher.openFigures(content));
        return Optional.of(new SignedPeriod(
                content.ref(),
                figures.period(),
                figures.unitsOn(),
                SnapshotJson.readReleased(released),
                figures.tables().stream()
                        .collect(Collectors.toMap(
                                counted -> counted.table().code(), PeriodFigures.CountedTable::ruleVersion)),
                corrected(figures)));
    }

    private List<CorrectedFigure> corrected(PeriodFigures figures) {
        Map<Integer, @Nullable ReleasedTables> earlier = new HashMap<>();
        return figures.adjustments().stream()
                .flatMap(adjustment -> {
                    int position = adjustment.year() * 100 + adjustment.number();
                    if (!earlier.containsKey(position)) {
                        earlier.put(position, released(adjustment));
                    }
                    return corrected(adjustment, earlier.get(position)).stream();
                })
                .toList();
    }

    private @Nullable ReleasedTables released(FigureAdjustment adjustment) {
        return periods.find(adjustment.kind(), adjustment.number(), adjustment.year())
                .flatMap(found -> snapshots.findInForce(found.id()))
                .map(snapshot -> snapshots.getContent(snapshot.ref()).released())
                .map(SnapshotJson::readReleased)
                .orElse(null);
    }

    /** Leaves out what was hidden then: that it changed says something about it. */
    static Optional<CorrectedFigure> corrected(FigureAdjustment adjustment, @Nullable ReleasedTables released) {
        FigureDifference difference = adjustment.difference();
        return released == null
                ? Optional.empty()
                : cell(released, difference)
                        .filter(cell -> cell.hidden().isEmpty())
                        .map(cell -> new CorrectedFigure(
                                adjustment.kind(),
                                adjustment.number(),
                                adjustment.year(),
                                difference.table(),
                                difference.row(),
                                difference.column(),
                                cell,
                                difference.causes().stream()
                                        .map(DriftCause::kind)
                                        .collect(Collectors.toSet())));
    }

    private static Optional<ReleasedCell> cell(ReleasedTables released, FigureDifference difference) {
        for (ReleasedTable table : released.tables()) {
            int column = table.columns().indexOf(difference.column());
            if (table.code().equals(difference.table()) && column >= 0) {
                return table.rows().stream()
                        .filter(row -> row.key().equals(difference.row()))
                        .map((ReleasedRow row) -> row.cells().get(column))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
