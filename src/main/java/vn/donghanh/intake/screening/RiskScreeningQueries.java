package vn.donghanh.intake.screening;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Reads the risk screenings of a case, and the form of one. Full access to the case is required. */
@UseCases(reads = true)
public class RiskScreeningQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    ScreeningRepository screenings;

    @Inject
    StaffQueries staff;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    /** @param shown the screening to show beside the one before; null for the last one */
    @Requires(Permission.CASE_READ)
    @AuditAction("screening.list")
    public ScreeningSeriesView series(String number, @Nullable String shown) {
        CaseView caseView = caseFiles.get(number);
        ScreeningSeries series = screenings.series(caseView);
        boolean mayScreen = caseView.isOpen() && user.may(Permission.INTAKE_SCREEN);
        Map<StaffId, String> names = names(series);
        List<ScreeningSeriesView.Row> rows = new ArrayList<>(series.screenings().stream()
                .map(version -> row(version, names, mayScreen, series.isOfReceptionOnly()))
                .toList());
        Collections.reverse(rows);
        List<ScreeningSeriesView.Ended> ended = new ArrayList<>(series.endings().stream()
                .map(ending -> new ScreeningSeriesView.Ended(
                        ending.flag(), ending.at(), names.getOrDefault(ending.staff(), ""), ending.reason()))
                .toList());
        Collections.reverse(ended);
        return new ScreeningSeriesView(
                caseHeaders.header(caseView),
                rows,
                shown(series, rows, shown),
                series.standingFlags().stream()
                        .map(flag -> new ScreeningSeriesView.StandingFlagRow(
                                flag.flag(), flag.on(), flag.at(), names.getOrDefault(flag.staff(), "")))
                        .toList(),
                ended,
                series.current().score(),
                tasks.earliestDue(caseView.id(), TaskKind.RISK_SCREENING).orElse(null),
                mayScreen,
                caseView.isOpen() && RiskScreeningService.mayEndFlags(caseView, user));
    }

    /** @param corrects the screening to correct; null for a new one */
    @Requires(Permission.INTAKE_SCREEN)
    @AuditAction("screening.open-form")
    public ScreeningFormView form(String number, @Nullable String corrects) {
        CaseView caseView = caseFiles.get(number).requireOpen(ScreeningRule.CASE_ENDED);
        ScreeningSeries series = screenings.series(caseView);
        ScreeningSeries.Version corrected =
                corrects == null ? null : series.find(corrects).orElseThrow(NotFoundException::new);
        if (corrects != null) {
            auditContext.about("screening", corrects);
        }
        Optional<ScreeningSeries.Version> before = corrected == null ? series.latest() : series.before(corrected);
        return new ScreeningFormView(
                caseHeaders.header(caseView),
                before.map(ScreeningFormView.Answered::of).orElse(null),
                List.copyOf(series.standingFlagSet()),
                corrected == null ? null : ScreeningFormView.Answered.of(corrected),
                corrected == null ? drafts.view(caseView, CaseDraftForm.SCREENING) : null);
    }

    private ScreeningSeriesView.@Nullable Shown shown(
            ScreeningSeries series, List<ScreeningSeriesView.Row> rows, @Nullable String wanted) {
        Optional<ScreeningSeries.Version> found = wanted == null
                ? series.latest()
                : Optional.of(series.find(wanted).orElseThrow(NotFoundException::new));
        if (found.isEmpty()) {
            return null;
        }
        ScreeningSeries.Version version = found.get();
        auditContext.about("screening", version.screeningRef());
        ScreeningSeries.Version before = series.before(version).orElse(null);
        return new ScreeningSeriesView.Shown(
                rowOf(rows, version),
                before == null ? null : rowOf(rows, before),
                version.answers(),
                ScreeningComparison.of(before == null ? null : before.answers(), version.answers()),
                user.may(Permission.ALIAS_SEE) ? version.answers().words() : null);
    }

    private static ScreeningSeriesView.Row rowOf(List<ScreeningSeriesView.Row> rows, ScreeningSeries.Version version) {
        return rows.stream()
                .filter(row -> row.ref().equals(version.screeningRef()))
                .findFirst()
                .orElseThrow();
    }

    private static ScreeningSeriesView.Row row(
            ScreeningSeries.Version version, Map<StaffId, String> names, boolean mayScreen, boolean ofReceptionOnly) {
        return new ScreeningSeriesView.Row(
                version.screeningRef(),
                version.on(),
                version.occasion(),
                version.recordedAt(),
                names.getOrDefault(version.staff(), ""),
                version.number(),
                version.answers().score(),
                version.answers().flags().size(),
                mayScreen && !ofReceptionOnly);
    }

    private Map<StaffId, String> names(ScreeningSeries series) {
        return staff.names(Stream.of(
                        series.screenings().stream().map(ScreeningSeries.Version::staff),
                        series.standingFlags().stream().map(StandingFlag::staff),
                        series.endings().stream().map(ScreeningSeries.Ended::staff))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet()));
    }
}
