package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.donghanh.casefile.AllowanceRow;
import vn.donghanh.casefile.AllowanceState;
import vn.donghanh.casefile.BreakGlassReason;
import vn.donghanh.casefile.BreakGlassRequest;
import vn.donghanh.casefile.BreakGlassReviews;
import vn.donghanh.casefile.BreakGlassRow;
import vn.donghanh.casefile.BreakGlassService;
import vn.donghanh.casefile.BreakGlassState;
import vn.donghanh.casefile.CaseMerging;
import vn.donghanh.oversight.CaseAuditDesk;
import vn.donghanh.oversight.CaseAuditReading;
import vn.donghanh.oversight.CaseAuditRow;
import vn.donghanh.oversight.CaseAuditState;
import vn.donghanh.oversight.CorrectionAbout;
import vn.donghanh.oversight.CorrectionRow;
import vn.donghanh.oversight.CorrectionService;
import vn.donghanh.oversight.ErasureDecision;
import vn.donghanh.oversight.ErasureGround;
import vn.donghanh.oversight.ErasureRow;
import vn.donghanh.oversight.ErasureService;
import vn.donghanh.oversight.FindingKind;
import vn.donghanh.oversight.IdentifiedBy;
import vn.donghanh.oversight.NewCaseAudit;
import vn.donghanh.oversight.RecordErasure;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.DuplicateQueue;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.PairRow;
import vn.donghanh.shared.VietNam;

/** How the work is looked after: two records of one client, an opening past the grants, a correction, an audit. */
@ApplicationScoped
class DemoOversight {
    private static final int SAMPLE = 12;
    private static final int OPEN_DAYS = 60;

    @Inject
    DuplicateQueue pairs;

    @Inject
    CaseMerging merging;

    @Inject
    BreakGlassService openings;

    @Inject
    BreakGlassReviews reviews;

    @Inject
    CorrectionService corrections;

    @Inject
    CaseAuditDesk audits;

    @Inject
    CaseAuditReading auditing;

    @Inject
    ErasureService erasures;

    @Inject
    Clock clock;

    void play(DemoTale tale, DemoStep step) {
        switch (step.step()) {
            case "merge" -> merge(tale, step);
            case "split" -> merging.undo(mergeOf(tale), step.words());
            case "different" -> pairs.decide(pair(tale).pairId(), DuplicateDecision.DIFFERENT, step.words());
            case "glass" -> open(tale, step);
            case "glass-decide" -> decideOpening(tale, step);
            case "glass-open" -> openAllowed(tale);
            case "glass-told" -> openings.confirmTold(tale.number());
            case "glass-judge" -> judge(tale, step);
            case "correct" -> corrections.ask(tale.number(), CorrectionAbout.valueOf(step.detail()), step.words());
            case "corrected" -> correct(tale, step);
            case "audit-propose" -> propose(step);
            case "audit-open" -> audits.open(audit(CaseAuditState.PROPOSED).ref());
            case "audit-refuse" -> audits.refuse(audit(CaseAuditState.PROPOSED).ref());
            case "audit-close" -> audits.close(audit(CaseAuditState.OPEN).ref());
            case "audit-find" -> find(step);
            case "erase-ask" -> askToErase(tale, step);
            case "erase-decide" -> erasures.decide(erasure(tale), ErasureDecision.valueOf(step.detail()), step.words());
            default -> throw new IllegalStateException("No such step: " + step.step());
        }
    }

    /** The case she had already goes on. */
    private void merge(DemoTale tale, DemoStep step) {
        PairRow pair = pair(tale);
        PairRow.Side before = pair.first().caseNumber().equals(tale.number()) ? pair.second() : pair.first();
        merging.merge(pair.pairId(), before.caseNumber(), step.words());
    }

    private PairRow pair(DemoTale tale) {
        return pairs.open().stream()
                .filter(row -> Set.of(row.first().caseNumber(), row.second().caseNumber())
                        .contains(tale.number()))
                .findFirst()
                .orElseThrow();
    }

    private String mergeOf(DemoTale tale) {
        return merging.standing().stream()
                .filter(merged -> merged.merged().equals(tale.number()))
                .map(CaseMerging.Merged::ref)
                .findFirst()
                .orElseThrow();
    }

    private void askToErase(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        erasures.record(
                tale.number(),
                new RecordErasure(
                        ErasureGround.valueOf(what[0]), IdentifiedBy.valueOf(what[1]), VietNam.day(clock.instant())));
    }

    private String erasure(DemoTale tale) {
        return erasures.page().waiting().stream()
                .filter(row -> row.number().value().equals(tale.number()))
                .map(ErasureRow::ref)
                .findFirst()
                .orElseThrow();
    }

    /** The whole case, or one field of who she is. */
    private void open(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        openings.open(new BreakGlassRequest(
                tale.number(),
                what.length > 2 ? IdentityField.valueOf(what[2]) : null,
                BreakGlassReason.valueOf(what[0]),
                step.words(),
                Integer.parseInt(what[1])));
    }

    /** What was asked for beyond the measure. */
    private void decideOpening(DemoTale tale, DemoStep step) {
        AllowanceRow asked = allowance(reviews.page().asked(), tale, AllowanceState.WAITING);
        reviews.decide(asked.ref(), step.detail().equals("ALLOW"));
    }

    private void openAllowed(DemoTale tale) {
        openings.openAllowed(
                allowance(openings.form().asked(), tale, AllowanceState.ALLOWED).ref());
    }

    private static AllowanceRow allowance(List<AllowanceRow> asked, DemoTale tale, AllowanceState state) {
        return asked.stream()
                .filter(row -> row.number().equals(tale.number()) && row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private void judge(DemoTale tale, DemoStep step) {
        String ref = reviews.page().waiting().stream()
                .filter(row -> row.number().equals(tale.number()))
                .map(BreakGlassRow::ref)
                .findFirst()
                .orElseThrow();
        reviews.judge(ref, BreakGlassState.valueOf(step.detail()), step.words());
    }

    private void correct(DemoTale tale, DemoStep step) {
        String ref = corrections.page(tale.number()).rows().stream()
                .filter(row -> row.answeredAt() == null)
                .map(CorrectionRow::ref)
                .findFirst()
                .orElseThrow();
        corrections.answer(tale.number(), ref, step.words());
    }

    /** Over the year before; the auditor reads it still on the day of the trial. */
    private void propose(DemoStep step) {
        LocalDate today = VietNam.day(clock.instant());
        audits.propose(new NewCaseAudit(
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
        String ref = auditing.mine().get(0).ref();
        String code = what.length == 1
                ? null
                : auditing.audit(ref).sample().get(Integer.parseInt(what[1])).code();
        auditing.find(ref, code, FindingKind.valueOf(what[0]), step.words());
    }

    private CaseAuditRow audit(CaseAuditState state) {
        return audits.page(null).audits().stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
