package vn.donghanh.reporting.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.CaseloadQueries.CountedCaseRow;
import vn.donghanh.casefile.CaseloadQueries.OverdueTask;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.supervision.QualityView.FlawPart;

/** Finds what is missing in the records of the selected open cases, in a constant number of SQL statements. */
@ApplicationScoped
class QualityQueries {
    private static final int LISTED = 50;

    @Inject
    CaseloadQueries caseload;

    QualityView report(SupervisionSelection selection) {
        List<CaseFact> open = selection.openCases();
        Map<DataFlaw, Set<CaseId>> flawed = flaws(selection, open);
        Map<CaseId, CountedCaseRow> rows = caseload.rowsByCase(flawed.values().stream()
                .flatMap(found -> listed(found).stream())
                .collect(Collectors.toSet()));
        return new QualityView(
                selection.frame(),
                Arrays.stream(DataFlaw.values())
                        .map(flaw -> part(flaw, flawed.getOrDefault(flaw, Set.of()), open.size(), rows))
                        .toList());
    }

    private static FlawPart part(DataFlaw flaw, Set<CaseId> flawed, int open, Map<CaseId, CountedCaseRow> rows) {
        return new FlawPart(
                flaw,
                new Ratio(flawed.size(), open),
                listed(flawed).stream().filter(rows::containsKey).map(rows::get).toList());
    }

    private Map<DataFlaw, Set<CaseId>> flaws(SupervisionSelection selection, List<CaseFact> open) {
        Set<CaseId> counted = open.stream().map(CaseFact::id).collect(Collectors.toSet());
        Map<DataFlaw, Set<CaseId>> flawed = new EnumMap<>(DataFlaw.class);
        LocalDate today = selection.data().asOf().day();
        flawed.put(DataFlaw.NEED_UNJUDGED, selection.data().withUnjudgedNeed(counted));
        List<OverdueTask> overdue = caseload.overdueTasks(counted);
        flawed.put(DataFlaw.REVIEW_LATE, casesWith(overdue, TaskKind.REVIEW));
        flawed.put(DataFlaw.NOTE_MISSING, casesWith(overdue, TaskKind.NOTE_DUE));
        flawed.put(DataFlaw.CONSENT_LAPSING, caseload.casesWithTask(TaskKind.CONSENT_RENEW, counted));
        flawed.put(
                DataFlaw.FIELD_UNKNOWN,
                open.stream()
                        .filter(caseFact -> caseFact.sex() == CountedSex.UNKNOWN
                                || caseFact.education() == EducationBand.UNKNOWN
                                || caseFact.age().on(today) == AgeBand.UNKNOWN)
                        .map(CaseFact::id)
                        .collect(Collectors.toSet()));
        return flawed;
    }

    private static Set<CaseId> casesWith(List<OverdueTask> overdue, TaskKind kind) {
        return overdue.stream()
                .filter(task -> task.kind() == kind)
                .map(OverdueTask::caseId)
                .collect(Collectors.toSet());
    }

    /** Returns the cases that are listed: the oldest. */
    private static List<CaseId> listed(Set<CaseId> flawed) {
        return flawed.stream()
                .sorted((first, second) -> Long.compare(first.value(), second.value()))
                .limit(LISTED)
                .toList();
    }
}
