package vn.donghanh.lawful;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reporting.released.PublicFigureQueries;
import vn.donghanh.reporting.released.ReleaseService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Use cases of lawful requests: entering, advising, answering with the minimum, refusing on a ground, and withdrawing. */
@UseCases
public class LawfulRequestService {
    /** Case numbers and disclosure codes must not leave the Centre, nor be readable by users without access to the case. */
    private static final Pattern CODE = Pattern.compile("(?i)\\b(DH|CG)-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");

    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    LawfulRequestCipher cipher;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    PublicFigureQueries figures;

    @Inject
    ReleaseService releases;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return reference of the new request */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.enter")
    public String enter(@Valid EnterRequestCommand enterRequestCommand) {
        requireNoCode("name", enterRequestCommand.name());
        requireNoCode("official", enterRequestCommand.official());
        requireNoCode("letter", enterRequestCommand.letter());
        requireNoCode("basis", enterRequestCommand.basis());
        requireNoCode("asked", enterRequestCommand.asked());
        CaseView caseView = enterRequestCommand.number() == null ? null : visibleCase(enterRequestCommand.number());
        String ref = RandomReference.random();
        auditContext.about("lawful", ref, enterRequestCommand.subject().name());
        LawfulRequest request = new LawfulRequest(
                ref,
                cipher.encryptDetails(ref, enterRequestCommand),
                caseView == null ? null : caseView.id(),
                user.id(),
                clock.instant(),
                deadlines.due(DeadlineCode.LAWFUL_DECISION, CentreTime.endOf(enterRequestCommand.receivedOn())));
        requests.add(request);
        requests.add(request.recordEntry());
        return ref;
    }

    @Requires(Permission.LAWFUL_ADVISE)
    @AuditAction("lawful-request.advise")
    public void advise(String ref, @NotNull LegalAdvice advice, @NotBlank @Size(min = 10, max = 1000) String words) {
        LawfulRequest request = requests.get(ref);
        requireNoCode("words", words);
        requests.add(request.advise(advice, cipher.seal("advice", ref, words), user.id(), clock.instant()));
    }

    /** Answers with the minimum of information. The letter is final; the client has to be notified, unless a law forbids it. */
    @StepUp
    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.answer")
    public void answer(String ref, @Valid AnswerRequestCommand command) {
        LawfulRequest request = getDecidable(ref);
        requireNoCode("letter", command.letter());
        requireNoCode("words", command.words());
        requireNoCode("forbiddenBasis", command.forbiddenBasis());
        Instant now = clock.instant();
        CaseView caseView = command.number() == null ? visibleCase(request) : visibleCase(command.number());
        requests.add(request.answer(command.items(), caseView == null ? null : caseView.id(), user.id(), now));
        if (caseView != null) {
            recordNotificationDuty(request, caseView, command, now);
        }
        boolean withFigures = command.items().contains(DisclosedItem.FIGURES);
        saveLetter(
                request,
                caseView,
                command.items(),
                new LetterContent(command.letter().strip(), command.words().strip(), withFigures ? figures() : null));
        auditContext.about("lawful", ref, LawfulStatus.ANSWERED.name());
    }

    @Requires(Permission.LAWFUL_DECIDE)
    @AuditAction("lawful-request.refuse")
    public void refuse(String ref, @Valid RefuseRequestCommand command) {
        LawfulRequest request = getDecidable(ref);
        requireNoCode("letter", command.letter());
        requireNoCode("words", command.words());
        requests.add(request.refuse(command.ground(), user.id(), clock.instant()));
        if (request.question().isWritten() && command.letter() == null) {
            throw RuleViolationException.at("letter", LawfulRule.NUMBER_MISSING);
        }
        boolean withFigures = command.figures() && request.question().asks() != RequestSubject.PERSON;
        saveLetter(
                request,
                visibleCaseOrNull(request),
                List.of(),
                new LetterContent(command.letter(), command.words().strip(), withFigures ? figures() : null));
        auditContext.about("lawful", ref, command.ground().name());
    }

    /** Withdraws the request on behalf of the authority, before the decision. */
    @Requires(Permission.LAWFUL_ENTER)
    @AuditAction("lawful-request.withdraw")
    public void withdraw(String ref) {
        requests.add(requests.get(ref).withdraw(user.id(), clock.instant()));
    }

    private LawfulRequest getDecidable(String ref) {
        if (!policy.mayDecide()) {
            throw new NotFoundException();
        }
        return requests.get(ref);
    }

    private void recordNotificationDuty(
            LawfulRequest request, CaseView caseView, AnswerRequestCommand command, Instant now) {
        if (command.telling() == ClientNotificationStatus.FORBIDDEN) {
            if (command.forbiddenBasis() == null) {
                throw RuleViolationException.at("forbiddenBasis", LawfulRule.FORBIDDEN_BASIS_MISSING);
            }
            LocalDate until = command.forbiddenUntil();
            if (until != null && until.isBefore(CentreTime.day(now))) {
                throw RuleViolationException.at("forbiddenUntil", LawfulRule.UNTIL_IN_PAST);
            }
            request.forbidNotification(cipher.seal("forbidden", request.ref(), command.forbiddenBasis()), until);
            if (until != null) {
                openNotificationTask(request, caseView, CentreTime.endOf(until));
            }
        } else if (command.telling() == ClientNotificationStatus.DUE) {
            request.requireNotification();
            openNotificationTask(request, caseView, now);
        } else {
            throw RuleViolationException.at("telling", LawfulRule.TELLING_MISSING);
        }
    }

    /** Opens the task for the case manager, or for the supervisors if the case is over or nobody active manages it. */
    private void openNotificationTask(LawfulRequest request, CaseView caseView, Instant from) {
        Instant due = deadlines.due(DeadlineCode.LAWFUL_TELL, from);
        if (!caseView.isRunning() || staff.member(caseView.responsible()).isEmpty()) {
            taskOpener.open(caseView.id(), TaskKind.LAWFUL_TELL, Permission.CASE_ASSIGN, request.ref(), due);
        } else {
            taskOpener.openForManager(caseView.id(), TaskKind.LAWFUL_TELL, request.ref(), due);
        }
    }

    private void saveLetter(
            LawfulRequest request,
            @Nullable CaseView caseView,
            Collection<DisclosedItem> items,
            LetterContent content) {
        String ref = RandomReference.random();
        requests.add(new LawfulLetter(
                ref,
                request,
                caseView,
                items,
                cipher.seal(ref, caseView == null ? null : caseView.person(), content),
                CentreTime.today(clock),
                user.id()));
        if (content.figures() != null) {
            figures.lastHalfYear().ifPresent(enclosed -> releases.recordLetter(enclosed.period(), ref));
        }
    }

    private @Nullable LetterFigures figures() {
        return figures.lastHalfYear().map(LetterFigures::of).orElse(null);
    }

    /** Returns the case given at entry, which the deciding user has to see. */
    private @Nullable CaseView visibleCase(LawfulRequest request) {
        if (request.caseId() == null) {
            return null;
        }
        CaseView caseView = visibleCaseOrNull(request);
        if (caseView == null) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_FOUND);
        }
        return caseView;
    }

    private @Nullable CaseView visibleCaseOrNull(LawfulRequest request) {
        CaseId about = request.caseId();
        String number = about == null ? null : cases.numbers(Set.of(about)).get(about);
        return number == null ? null : caseFiles.get(number);
    }

    private CaseView visibleCase(String number) {
        try {
            return caseFiles.get(number.strip());
        } catch (NotFoundException hidden) {
            throw RuleViolationException.at("number", LawfulRule.CASE_NOT_FOUND);
        }
    }

    private static void requireNoCode(String field, @Nullable String words) {
        if (words != null && CODE.matcher(words).find()) {
            throw RuleViolationException.at(field, LawfulRule.CODE_IN_WORDS);
        }
    }
}
