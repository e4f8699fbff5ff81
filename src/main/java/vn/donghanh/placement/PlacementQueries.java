package vn.donghanh.placement;

import static vn.donghanh.security.Permission.CASE_READ;
import static vn.donghanh.security.Permission.INCIDENT_RECORD;
import static vn.donghanh.security.Permission.PLACEMENT_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Queries of the Centre's pages on the placements of a case. */
@UseCases(reads = true)
public class PlacementQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConsentPolicy consents;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    PlacementRepository placements;

    @Inject
    CheckSchedule schedule;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    PartnerQueries partners;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Requires(CASE_READ)
    @AuditAction("placement.list")
    public CasePlacementsView list(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Placement> all = placements.findByCase(caseView.id());
        NoContactReason noCheck = consents.findNoContactReason(caseView).orElse(null);
        Map<OrganisationId, String> names = partners.names(
                all.stream().map(Placement::partner).filter(Objects::nonNull).toList());
        return new CasePlacementsView(
                caseHeaders.header(caseView),
                all.stream().map(placement -> row(placement, names, noCheck)).toList(),
                mayArrange(caseView));
    }

    @Requires(CASE_READ)
    @AuditAction("placement.view")
    public PlacementView get(String number, String ref) {
        CaseView caseView = caseFiles.get(number);
        Placement placement = placements.get(caseView.id(), ref);
        OrganisationId partner = placement.partner();
        boolean mayRecord = mayRecord(caseView);
        List<PlacementTransition> moves = placements.findTransitions(placement);
        List<PlacementCheck> checks = placements.findChecks(placement);
        List<StartEntry> starts = placement.startOn() == null ? List.of() : placements.findStartEntries(placement);
        Map<StaffId, String> names = staffNames(moves, checks, starts);
        List<CheckWindow> windows = placement.startOn() == null ? List.of() : schedule.windows(placement.startOn());
        CheckWindow openCheck = placement.nextCheck();
        NoContactReason noCheck = consents.findNoContactReason(caseView).orElse(null);
        return new PlacementView(
                caseHeaders.header(caseView),
                row(placement, partners.names(partner == null ? List.of() : List.of(partner)), noCheck),
                placement.introducedOn(),
                placement.interviewedOn(),
                placement.startOn(),
                placement.terms(),
                placement.endedOn(),
                placement.endCause(),
                startRows(starts, names),
                checkRows(placement, windows, checks, names, noCheck),
                attempts(checks.stream().filter(check -> windows.stream().noneMatch(check::isWithin)), names),
                openCheck,
                placement.isSent() && user.may(PLACEMENT_ARRANGE)
                        ? disclosures.getSent(caseView, placement.code())
                        : null,
                BusinessStepRow.rows(moves, names),
                openSteps(caseView, placement),
                mayRecord ? completableTasks(caseView, placement) : List.of(),
                mayRecord && placement.status().isWorking(),
                mayRecord && noCheck == null && openCheck != null && openCheck.isOpenOn(CentreTime.today(clock)),
                placement.endCause() != null
                        && placement.endCause().isIncident()
                        && caseView.isOpen()
                        && user.may(INCIDENT_RECORD));
    }

    /**
     * Returns what the page for an introduction by name shows.
     *
     * @param introduction to an employer or an employment service
     * @throws NotFoundException if the placement is not open for an introduction, or nothing would be disclosed
     */
    @Requires(PLACEMENT_ARRANGE)
    @AuditAction("placement.prepare-introduction")
    public IntroductionView prepareIntroduction(String number, String ref, @Nullable Introduction introduction) {
        CaseView caseView = caseFiles.get(number);
        Placement placement = placements.get(caseView.id(), ref);
        if (introduction == null
                || !introduction.isByName()
                || !mayArrange(caseView)
                || !placement.status().allows(PlacementStep.INTRODUCE, BusinessSource.CENTRE)) {
            throw new NotFoundException();
        }
        return new IntroductionView(
                caseHeaders.header(caseView),
                ref,
                Placement.WORK_KINDS + "." + placement.work(),
                introduction,
                sending.prepare(caseView, PlacementSlip.kind(introduction), placement.code(), option -> true));
    }

    private boolean mayArrange(CaseView caseView) {
        return caseView.isOpen() && user.may(PLACEMENT_ARRANGE);
    }

    /** Returns whether the user may record how something goes on that was begun, which a merge does not end. */
    private boolean mayRecord(CaseView caseView) {
        return caseView.isRunning() && user.may(PLACEMENT_ARRANGE);
    }

    private List<PlacementStep> openSteps(CaseView caseView, Placement placement) {
        if (!mayRecord(caseView)) {
            return List.of();
        }
        return placement.status().stepsOpenTo(BusinessSource.CENTRE, BusinessSource.CLIENT).stream()
                .filter(step -> mayArrange(caseView) || !step.isApplication())
                .toList();
    }

    private List<TaskKind> completableTasks(CaseView caseView, Placement placement) {
        return Stream.concat(
                        tasks.ownOpenKinds(caseView, placement.ref()).stream()
                                .filter(PlacementService.COMPLETABLE_TASKS::contains),
                        sending.completableTasks(caseView, placement.code()).stream())
                .sorted()
                .toList();
    }

    private static PlacementRow row(
            Placement placement, Map<OrganisationId, String> names, @Nullable NoContactReason noCheck) {
        OrganisationId partner = placement.partner();
        return new PlacementRow(
                placement.ref(),
                placement.code().value(),
                placement.status(),
                Placement.WORK_KINDS + "." + placement.work(),
                placement.introduction(),
                partner == null ? null : names.get(partner),
                placement.statusSince(),
                nextDate(placement, noCheck),
                placement.nextCheck() == null ? null : noCheck);
    }

    /** Returns the date of the next deadline, or of a check that may be asked. */
    private static @Nullable LocalDate nextDate(Placement placement, @Nullable NoContactReason noCheck) {
        CheckWindow check = placement.nextCheck();
        if (check != null) {
            return noCheck == null ? check.from() : null;
        }
        return placement.status() == PlacementStatus.INTRODUCED && placement.replyDue() != null
                ? CentreTime.day(placement.replyDue())
                : null;
    }

    private static List<StartEntryRow> startRows(List<StartEntry> starts, Map<StaffId, String> names) {
        List<StartEntryRow> rows = new ArrayList<>();
        for (StartEntry start : starts) {
            rows.add(
                    0,
                    new StartEntryRow(
                            start.startOn(),
                            start.terms(),
                            start.reason(),
                            start != starts.get(starts.size() - 1),
                            start.source(),
                            start.recordedAt(),
                            start.source() == BusinessSource.PARTNER ? null : names.get(start.recordedBy())));
        }
        return rows;
    }

    private List<CheckRow> checkRows(
            Placement placement,
            List<CheckWindow> windows,
            List<PlacementCheck> checks,
            Map<StaffId, String> names,
            @Nullable NoContactReason noCheck) {
        WorkEnd end = placement.endedOn() == null ? null : new WorkEnd(placement.endedOn(), placement.endCause());
        return windows.stream()
                .map(window -> {
                    List<PlacementCheck> held = checks.stream()
                            .filter(check -> check.isWithin(window))
                            .toList();
                    return new CheckRow(
                            window,
                            CheckResult.of(
                                    window,
                                    held.stream().map(PlacementCheck::answer).toList(),
                                    end,
                                    CentreTime.today(clock)),
                            noCheck,
                            attempts(held.stream(), names));
                })
                .toList();
    }

    private static List<CheckRow.Attempt> attempts(Stream<PlacementCheck> checks, Map<StaffId, String> names) {
        return checks.map(check -> new CheckRow.Attempt(check.answer(), check.heldOn(), names.get(check.recordedBy())))
                .toList();
    }

    private Map<StaffId, String> staffNames(
            List<PlacementTransition> moves, List<PlacementCheck> checks, List<StartEntry> starts) {
        return staff.names(Stream.of(
                        BusinessStepRow.recorders(moves).stream(),
                        checks.stream().map(PlacementCheck::recordedBy),
                        starts.stream()
                                .filter(start -> start.source() != BusinessSource.PARTNER)
                                .map(StartEntry::recordedBy))
                .flatMap(recorders -> recorders)
                .collect(Collectors.toSet()));
    }
}
