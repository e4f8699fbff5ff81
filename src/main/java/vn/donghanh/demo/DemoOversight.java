package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.breakglass.BreakGlassAllowanceRow;
import vn.donghanh.breakglass.BreakGlassAllowanceStatus;
import vn.donghanh.breakglass.BreakGlassQueries;
import vn.donghanh.breakglass.BreakGlassReason;
import vn.donghanh.breakglass.BreakGlassReviewQueries;
import vn.donghanh.breakglass.BreakGlassReviewService;
import vn.donghanh.breakglass.BreakGlassRow;
import vn.donghanh.breakglass.BreakGlassService;
import vn.donghanh.breakglass.BreakGlassStatus;
import vn.donghanh.breakglass.OpenBreakGlassCommand;
import vn.donghanh.caseaudit.AuditorService;
import vn.donghanh.caseaudit.CaseAuditRow;
import vn.donghanh.caseaudit.CaseAuditService;
import vn.donghanh.caseaudit.CaseAuditStatus;
import vn.donghanh.caseaudit.FindingKind;
import vn.donghanh.caseaudit.ProposeAuditCommand;
import vn.donghanh.casemerge.CaseMergeService;
import vn.donghanh.correction.CorrectionRow;
import vn.donghanh.correction.CorrectionService;
import vn.donghanh.correction.CorrectionSubject;
import vn.donghanh.erasure.ErasureDecision;
import vn.donghanh.erasure.ErasureGround;
import vn.donghanh.erasure.ErasureRow;
import vn.donghanh.erasure.ErasureService;
import vn.donghanh.erasure.IdentificationMethod;
import vn.donghanh.erasure.RecordErasureCommand;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.duplicate.DuplicateDecisionService;
import vn.donghanh.person.duplicate.DuplicatePairRow;
import vn.donghanh.person.duplicate.DuplicateQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.CentreTime;

/** Plays oversight events: merging duplicates, break-glass access, corrections, erasure and case audits. */
@ApplicationScoped
class DemoOversight implements DemoScenarioRunner.Part {
    private static final int SAMPLE = 12;
    private static final int OPEN_DAYS = 60;

    @Inject
    DuplicateQueries pairs;

    @Inject
    DuplicateDecisionService duplicateDecisions;

    @Inject
    CaseMergeService merging;

    @Inject
    BreakGlassQueries openingQueries;

    @Inject
    BreakGlassService openings;

    @Inject
    BreakGlassReviewQueries reviewQueries;

    @Inject
    BreakGlassReviewService reviews;

    @Inject
    CorrectionService corrections;

    @Inject
    CaseAuditService audits;

    @Inject
    AuditorService auditing;

    @Inject
    ErasureService erasures;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("merge", (scenario, step) -> merge(scenario, step)),
                Map.entry("split", (scenario, step) -> merging.undo(mergeOf(scenario), step.words())),
                Map.entry(
                        "different",
                        (scenario, step) -> duplicateDecisions.decide(
                                pair(scenario).pairId(), DuplicateDecision.DIFFERENT, step.words())),
                Map.entry("break-glass", (scenario, step) -> open(scenario, step)),
                Map.entry("break-glass-decide", (scenario, step) -> decideOpening(scenario, step)),
                Map.entry("break-glass-open", (scenario, step) -> openAllowed(scenario)),
                Map.entry(
                        "break-glass-acknowledge",
                        (scenario, step) -> openings.acknowledge(scenario.number(), clock.instant())),
                Map.entry("break-glass-judge", (scenario, step) -> judge(scenario, step)),
                Map.entry(
                        "correct",
                        (scenario, step) -> corrections.request(
                                scenario.number(), CorrectionSubject.valueOf(step.detail()), step.words())),
                Map.entry("corrected", (scenario, step) -> correct(scenario, step)),
                Map.entry("audit-propose", (scenario, step) -> propose(step)),
                Map.entry(
                        "audit-open",
                        (scenario, step) ->
                                audits.open(audit(CaseAuditStatus.PROPOSED).ref())),
                Map.entry(
                        "audit-refuse",
                        (scenario, step) ->
                                audits.refuse(audit(CaseAuditStatus.PROPOSED).ref())),
                Map.entry(
                        "audit-close",
                        (scenario, step) ->
                                audits.close(audit(CaseAuditStatus.OPEN).ref())),
                Map.entry("audit-find", (scenario, step) -> find(step)),
                Map.entry("erase-ask", (scenario, step) -> askToErase(scenario, step)),
                Map.entry(
                        "erase-decide",
                        (scenario, step) -> erasures.decide(
                                erasure(scenario), ErasureDecision.valueOf(step.detail()), step.words())));
    }

    /** Merges the new case into the existing one. */
    private void merge(DemoScenario scenario, DemoStep step) {
        DuplicatePairRow pair = pair(scenario);
        DuplicatePairRow.Side before =
                pair.first().caseNumber().equals(scenario.number()) ? pair.second() : pair.first();
        merging.merge(pair.pairId(), before.caseNumber(), step.words());
    }

    private DuplicatePairRow pair(DemoScenario scenario) {
        return pairs.open().stream()
                .filter(row -> Set.of(row.first().caseNumber(), row.second().caseNumber())
                        .contains(scenario.number()))
                .findFirst()
                .orElseThrow();
    }

    private String mergeOf(DemoScenario scenario) {
        return merging.activeMerges(1).rows().stream()
                .filter(merged -> merged.merged().equals(scenario.number()))
                .map(CaseMergeService.Merged::ref)
                .findFirst()
                .orElseThrow();
    }

    private void askToErase(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        erasures.record(
                scenario.number(),
                new RecordErasureCommand(
                        ErasureGround.valueOf(arguments[0]),
                        IdentificationMethod.valueOf(arguments[1]),
                        CentreTime.today(clock)));
    }

    private String erasure(DemoScenario scenario) {
        return erasures.page().waiting().stream()
                .filter(row -> row.number().value().equals(scenario.number()))
                .map(ErasureRow::ref)
                .findFirst()
                .orElseThrow();
    }

    /** Opens the whole case, or one identity field, by break-glass. */
    private void open(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        openings.open(new OpenBreakGlassCommand(
                scenario.number(),
                arguments.length > 2 ? IdentityField.valueOf(arguments[2]) : null,
                BreakGlassReason.valueOf(arguments[0]),
                step.words(),
                Integer.parseInt(arguments[1])));
    }

    /** Decides on a break-glass request that exceeded the allowance. */
    private void decideOpening(DemoScenario scenario, DemoStep step) {
        BreakGlassAllowanceRow request =
                allowance(reviewQueries.list().requests(), scenario, BreakGlassAllowanceStatus.WAITING);
        reviews.decide(request.ref(), step.detail().equals("ALLOW"));
    }

    private void openAllowed(DemoScenario scenario) {
        openings.openAllowed(allowance(openingQueries.getForm().requests(), scenario, BreakGlassAllowanceStatus.ALLOWED)
                .ref());
    }

    private static BreakGlassAllowanceRow allowance(
            List<BreakGlassAllowanceRow> requests, DemoScenario scenario, BreakGlassAllowanceStatus state) {
        return requests.stream()
                .filter(row -> row.number().equals(scenario.number()) && row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private void judge(DemoScenario scenario, DemoStep step) {
        String ref = reviewQueries.list().waiting().stream()
                .filter(row -> row.number().equals(scenario.number()))
                .map(BreakGlassRow::ref)
                .findFirst()
                .orElseThrow();
        reviews.conclude(ref, BreakGlassStatus.valueOf(step.detail()), step.words());
    }

    private void correct(DemoScenario scenario, DemoStep step) {
        String ref = corrections.page(scenario.number()).rows().stream()
                .filter(row -> row.answeredAt() == null)
                .map(CorrectionRow::ref)
                .findFirst()
                .orElseThrow();
        corrections.answer(scenario.number(), ref, step.words());
    }

    /** Proposes an audit of the previous year, still readable by the auditor on the day of the demo. */
    private void propose(DemoStep step) {
        LocalDate today = CentreTime.today(clock);
        audits.propose(new ProposeAuditCommand(
                "Sở Y tế",
                step.words(),
                today.minusDays(7),
                null,
                today.minusYears(1),
                today,
                SAMPLE,
                today,
                today.plusDays(OPEN_DAYS),
                Set.of(step.detail())));
    }

    /** Records the findings on one case of the sample, by its position, or on all. */
    private void find(DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        String ref = auditing.listOwn().get(0).ref();
        String code = arguments.length == 1
                ? null
                : auditing.getAudit(ref)
                        .sample()
                        .get(Integer.parseInt(arguments[1]))
                        .code();
        auditing.recordFinding(ref, code, FindingKind.valueOf(arguments[0]), step.words());
    }

    private CaseAuditRow audit(CaseAuditStatus state) {
        return audits.page(null).audits().stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
