package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.signed.DriftCalculator.StoredPeriod;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.shared.PersonRef;

/** Counts the period of a snapshot again, as of its cutoff and as of another instant, and compares both with what was stored. */
@ApplicationScoped
class PeriodComparer {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    PeriodCounter counter;

    @Inject
    LateEntryQueries lateEntries;

    @Inject
    CaseStatisticsQueries cases;

    /** @param by what was recorded later is left out */
    List<FigureDifference> compare(PeriodSnapshotContent content, Instant by) {
        PeriodFigures figures = SnapshotJson.readFigures(cipher.openFigures(content));
        Period period = figures.period();
        return new DriftCalculator(
                        new StoredPeriod(
                                figures, PeriodLedger.read(cipher.openLedger(content)), codes(content.ref(), period)),
                        counter.count(period).tables(),
                        counter.count(period, by).tables(),
                        lateEntries.find(period).stream()
                                .filter(entry -> !entry.recordedAt().isAfter(by))
                                .toList())
                .differences();
    }

    /** Whether the records give the same figures as when the period was computed, with what was recorded by its cutoff. */
    boolean isCountedAlike(PeriodSnapshotContent content) {
        PeriodFigures figures = SnapshotJson.readFigures(cipher.openFigures(content));
        PeriodCounter.CountedPeriod again = counter.count(figures.period());
        return PeriodFigures.of(again.reported(), again.tables(), figures.adjustments())
                .equals(figures);
    }

    private Map<CaseId, CodedCase> codes(String ref, Period period) {
        Map<CaseId, PersonRef> people = cases.clients(period.to(), CaseStatisticsQueries.Scope.CENTRE);
        Map<CaseId, CodedCase> codes = new HashMap<>();
        for (PeriodLedgerCase stored : snapshots.findLedgerCases(ref)) {
            PersonRef person = people.get(stored.caseId());
            if (person != null) {
                open(person, stored).ifPresent(coded -> codes.put(stored.caseId(), coded));
            }
        }
        return codes;
    }

    Optional<CodedCase> open(PersonRef person, PeriodLedgerCase stored) {
        try {
            return Optional.of(cipher.openCodes(person, stored));
        } catch (KeysDestroyedException destroyed) {
            return Optional.empty(); // the code leads to nobody
        }
    }
}
