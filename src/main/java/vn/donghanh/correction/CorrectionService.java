package vn.donghanh.correction;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.staff.cover.CoverQueries;

/**
 * Service for corrections: a supervisor who compares plan and outcomes requests a correction, and the case manager makes and
 * answers it.
 */
@UseCases
public class CorrectionService {
    private static final int LIMIT = 50;

    @Inject
    CorrectionRepository corrections;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    CoverQueries covers;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param mayRequest whether the reader may request another correction */
    public record PageView(CaseHeader header, List<CorrectionRow> rows, boolean mayRequest) implements Serializable {}

    /** Returns the corrections of a case, newest first. */
    @Requires(Permission.CASE_READ)
    @AuditAction("correction.list")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        List<Correction> found = corrections.findNewest(caseView, LIMIT);
        Map<StaffId, String> names = staff.names(found.stream()
                .flatMap(correction -> Stream.of(correction.askedBy(), correction.answeredBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new PageView(
                caseHeaders.header(caseView),
                found.stream()
                        .map(correction -> row(caseView, correction, names))
                        .toList(),
                caseView.isOpen() && user.may(Permission.CORRECTION_ASK));
    }

    @Requires(Permission.CORRECTION_ASK)
    @AuditAction("correction.request")
    public void request(
            String number, @NotNull CorrectionSubject about, @NotBlank @Size(min = 10, max = 1000) String words) {
        CaseView caseView = caseFiles.get(number).requireOpen(CorrectionRule.CASE_ENDED);
        String ref = RandomReference.random();
        Instant now = clock.instant();
        Instant due = deadlines.due(DeadlineCode.CORRECTION, now);
        byte[] sealed = corrections.sealWords(caseView, ref, words.strip());
        corrections.add(new Correction(ref, caseView.id(), about, sealed, user.id(), now, due));
        taskOpener.openForManager(caseView.id(), TaskKind.CORRECTION, ref, due);
        auditContext.about("correction", ref, about.name());
    }

    /** Records the case manager's answer: the correction made, or the reason why not. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("correction.answer")
    public void answer(String number, String ref, @NotBlank @Size(min = 10, max = 1000) String words) {
        CaseView caseView = caseFiles.get(number);
        auditContext.about("correction", ref);
        Correction correction = corrections.get(caseView, ref);
        if (!isAnswering(caseView)) {
            throw new RuleViolationException(CorrectionRule.NOT_YOURS);
        }
        correction.answer(user.id(), clock.instant(), corrections.sealAnswer(caseView, ref, words.strip()));
        taskEnder.completeAbout(caseView.id(), ref, TaskKind.CORRECTION);
    }

    private CorrectionRow row(CaseView caseView, Correction correction, Map<StaffId, String> names) {
        boolean mayReadText = user.may(Permission.ALIAS_SEE);
        return new CorrectionRow(
                correction.ref(),
                correction.about(),
                mayReadText ? corrections.openWords(caseView, correction) : null,
                names.getOrDefault(correction.askedBy(), ""),
                correction.askedAt(),
                correction.dueAt(),
                correction.answeredBy() == null ? null : names.get(correction.answeredBy()),
                correction.answeredAt(),
                mayReadText ? corrections.openAnswer(caseView, correction) : null,
                correction.answeredAt() == null && user.may(Permission.CASE_WORK) && isAnswering(caseView));
    }

    /** Whether the user manages the case, or stands in for its manager. */
    private boolean isAnswering(CaseView caseView) {
        StaffId manager = caseView.manager();
        return manager != null && covers.actedFor().contains(manager);
    }
}
