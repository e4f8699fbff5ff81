package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.donghanh.breakglass.BreakGlassAllowanceRow;
import vn.donghanh.breakglass.BreakGlassAllowanceStatus;
import vn.donghanh.breakglass.BreakGlassReason;
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
import vn.donghanh.person.duplicate.DuplicatePairRow;
import vn.donghanh.person.duplicate.DuplicateQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.shared.CentreTime;

/** How the work is looked after: two records of one client, an opening past the grants, a correction, an audit. */
@ApplicationScoped
class DemoOversight {
    private static final int SAMPLE = 12;
    private static final int OPEN_DAYS = 60;

    @Inject
    DuplicateQueries pairs;

    @Inject
    CaseMergeService merging;

    @Inject
    BreakGlassService openings;

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

    void play(DemoScenario tale, DemoStep step) {
        switch (step.step()) {
            case "merge" -> merge(tale, step);
            case "split" -> merging.undo(mergeOf(tale), step.words());
            case "different" -> pairs.decide(pair(tale).pairId(), DuplicateDecision.DIFFERENT, step.words());
            case "glass" -> open(tale, step);
            case "glass-decide" -> decideOpening(tale, step);
            case "glass-open" -> openAllowed(tale);
            case "glass-told" -> openings.confirmTold(tale.number());
            case "glass-judge" -> judge(tale, step);
            case "correct" -> corrections.ask(tale.number(), CorrectionSubject.valueOf(step.detail()), step.words());
            case "corrected" -> correct(tale, step);
            case "audit-propose" -> propose(step);
            case "audit-open" -> audits.open(audit(CaseAuditStatus.PROPOSED).ref());
            case "audit-refuse" -> audits.refuse(audit(CaseAuditStatus.PROPOSED).ref());
            case "audit-close" -> audits.close(audit(CaseAuditStatus.OPEN).ref());
            case "audit-find" -> find(step);
            case "erase-ask" -> askToErase(tale, step);
            case "erase-decide" -> erasures.decide(erasure(tale), ErasureDecision.valueOf(step.detail()), step.words());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** The case she had already goes on. */
    private void merge(DemoScenario tale, DemoStep step) {
        DuplicatePairRow pair = pair(tale);
        DuplicatePairRow.Side before = pair.first().caseNumber().equals(tale.number()) ? pair.second() : pair.first();
        merging.merge(pair.pairId(), before.caseNumber(), step.words());
    }

    private DuplicatePairRow pair(DemoScenario tale) {
        return pairs.open().stream()
                .filter(row -> Set.of(row.first().caseNumber(), row.second().caseNumber())
                        .contains(tale.number()))
                .findFirst()
                .orElseThrow();
    }

    private String mergeOf(DemoScenario tale) {
        return merging.activeMerges().stream()
                .filter(merged -> merged.merged().equals(tale.number()))
                .map(CaseMergeService.Merged::ref)
                .findFirst()
                .orElseThrow();
    }

    private void askToErase(DemoScenario tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        erasures.record(
                tale.number(),
                new RecordErasureCommand(
                        ErasureGround.valueOf(what[0]),
                        IdentificationMethod.valueOf(what[1]),
                        CentreTime.day(clock.instant())));
    }

    private String erasure(DemoScenario tale) {
        return erasures.page().waiting().stream()
                .filter(row -> row.number().value().equals(tale.number()))
                .map(ErasureRow::ref)
                .findFirst()
                .orElseThrow();
    }

    /** The whole case, or one field of who she is. */
    private void open(DemoScenario tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        openings.open(new OpenBreakGlassCommand(
                tale.number(),
                what.length > 2 ? IdentityField.valueOf(what[2]) : null,
                BreakGlassReason.valueOf(what[0]),
                step.words(),
                Integer.parseInt(what[1])));
    }

    /** What was asked for beyond the measure. */
    private void decideOpening(DemoScenario tale, DemoStep step) {
        BreakGlassAllowanceRow asked = allowance(reviews.page().asked(), tale, BreakGlassAllowanceStatus.WAITING);
        reviews.decide(asked.ref(), step.detail().equals("ALLOW"));
    }

    private void openAllowed(DemoScenario tale) {
        openings.openAllowed(allowance(openings.form().asked(), tale, BreakGlassAllowanceStatus.ALLOWED)
                .ref());
    }

    private static BreakGlassAllowanceRow allowance(
            List<BreakGlassAllowanceRow> asked, DemoScenario tale, BreakGlassAllowanceStatus state) {
        return asked.stream()
                .filter(row -> row.number().equals(tale.number()) && row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private void judge(DemoScenario tale, DemoStep step) {
        String ref = reviews.page().waiting().stream()
                .filter(row -> row.number().equals(tale.number()))
                .map(BreakGlassRow::ref)
                .findFirst()
                .orElseThrow();
        reviews.judge(ref, BreakGlassStatus.valueOf(step.detail()), step.words());
    }

    private void correct(DemoScenario tale, DemoStep step) {
        String ref = corrections.page(tale.number()).rows().stream()
                .filter(row -> row.answeredAt() == null)
                .map(CorrectionRow::ref)
                .findFirst()
                .orElseThrow();
        corrections.answer(tale.number(), ref, step.words());
    }

    /** Over the year before; the auditor reads it still on the day of the trial. */
    private void propose(DemoStep step) {
        LocalDate today = CentreTime.day(clock.instant());
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

    /** Of one case of the sample by its place in it, or of all. */
    private void find(DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        String ref = auditing.listOwn().get(0).ref();
        String code = what.length == 1
                ? null
                : auditing.audit(ref).sample().get(Integer.parseInt(what[1])).code();
        auditing.find(ref, code, FindingKind.valueOf(what[0]), step.words());
    }

    private CaseAuditRow audit(CaseAuditStatus state) {
        return audits.page(null).audits().stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
