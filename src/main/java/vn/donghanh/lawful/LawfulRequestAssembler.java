package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.reference.RefusalGround;
import vn.donghanh.reference.RefusalGroundBasisQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** Decrypts lawful requests and maps them to rows of the register or to the full view. Callers pass only requests that the reader may see. */
@ApplicationScoped
class LawfulRequestAssembler {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    LawfulRequestCipher cipher;

    @Inject
    RefusalGroundBasisQueries bases;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Maps requests to rows that hold codes and months only. */
    List<LawfulRequestRow> codes(Collection<LawfulRequest> found) {
        return found.stream().map(LawfulRequestAssembler::codes).toList();
    }

    List<LawfulRequestRow> rows(Collection<LawfulRequest> found) {
        Map<CaseId, String> numbers = caseNumbers(found);
        numbers.values().forEach(number -> auditContext.about("case", number));
        return found.stream().map(request -> row(request, numbers)).toList();
    }

    LawfulView view(LawfulRequest request) {
        String ref = request.ref();
        RequestDetails asked = request.question();
        RequestDecision decision = request.decision();
        CaseId about = request.caseId();
        String number = about == null ? null : caseNumbers(List.of(request)).get(about);
        if (number != null) {
            auditContext.about("case", number);
        }
        LawfulLetter letter = requests.findLetters(List.of(ref)).get(ref);
        Map<StaffId, String> names = staffNames(request);
        return new LawfulView(
                ref,
                request.status(),
                asked.form(),
                asked.authority(),
                asked.asks(),
                cipher.open("authority", ref, asked.authoritySealed()),
                cipher.openOrNull("official", ref, asked.officialSealed()),
                cipher.openOrNull("letter", ref, asked.letterSealed()),
                asked.letterOn(),
                cipher.openOrNull("basis", ref, asked.basisSealed()),
                cipher.openOrNull("asked", ref, asked.askedSealed()),
                asked.receivedOn(),
                asked.wantedBy(),
                request.dueAt(),
                names.get(request.enteredBy()),
                request.enteredAt(),
                number,
                adviceView(request, names),
                decision == null ? null : names.get(decision.decidedBy()),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.ground(),
                decision == null ? null : basis(decision),
                letter == null ? List.of() : letter.items(),
                letter == null || !isReadable(letter, number) ? null : cipher.open(letter),
                number == null ? null : notification(request),
                request.status().isOpen() && request.enteredBy().equals(user.id()) && !policy.hasDecider(request),
                allowedActions(request));
    }

    /** Returns the state of the client's notification; null when none applies. */
    LawfulView.@Nullable NotificationView notification(LawfulRequest request) {
        ClientNotice notice = request.notice();
        return notice == null
                ? null
                : new LawfulView.NotificationView(
                        notice.statusOn(CentreTime.today(clock)),
                        cipher.openOrNull("forbidden", request.ref(), notice.forbiddenSealed()),
                        notice.forbiddenUntil(),
                        notice.informedHow(),
                        notice.informedOn());
    }

    private static LawfulRequestRow codes(LawfulRequest request) {
        RequestDetails asked = request.question();
        return new LawfulRequestRow(
                request.ref(),
                request.status(),
                asked.form(),
                asked.authority(),
                asked.asks(),
                YearMonth.from(asked.receivedOn()),
                null,
                null,
                null,
                null,
                ground(request),
                null);
    }

    private LawfulRequestRow row(LawfulRequest request, Map<CaseId, String> numbers) {
        String ref = request.ref();
        RequestDetails asked = request.question();
        CaseId about = request.caseId();
        return new LawfulRequestRow(
                ref,
                request.status(),
                asked.form(),
                asked.authority(),
                asked.asks(),
                YearMonth.from(asked.receivedOn()),
                cipher.open("authority", ref, asked.authoritySealed()),
                cipher.openOrNull("letter", ref, asked.letterSealed()),
                asked.receivedOn(),
                request.dueAt(),
                ground(request),
                about == null ? null : numbers.get(about));
    }

    private static @Nullable RefusalGround ground(LawfulRequest request) {
        RequestDecision decision = request.decision();
        return decision == null ? null : decision.ground();
    }

    /** Returns the legal basis of a refusal that was valid on the day of the decision. */
    private @Nullable String basis(RequestDecision decision) {
        RefusalGround ground = decision.ground();
        return ground == null
                ? null
                : bases.basesOn(CentreTime.day(decision.decidedAt())).get(ground);
    }

    /** Whether the reader may read the letter: a letter about a client belongs to the case, which the reader has to see. */
    private boolean isReadable(LawfulLetter letter, @Nullable String number) {
        return letter.person() == null ? policy.readScope() == LawfulRequestPolicy.ReadScope.ALL : number != null;
    }

    private LawfulView.@Nullable AdviceView adviceView(LawfulRequest request, Map<StaffId, String> names) {
        EncryptedAdvice stored = request.advice();
        return stored == null
                ? null
                : new LawfulView.AdviceView(
                        stored.advice(),
                        cipher.openOrNull("advice", request.ref(), stored.adviceSealed()),
                        names.get(stored.advisedBy()),
                        stored.advisedAt());
    }

    private LawfulView.AllowedRequestActions allowedActions(LawfulRequest request) {
        boolean mayDecide = policy.mayDecide();
        Set<LawfulStep> steps = EnumSet.noneOf(LawfulStep.class);
        Stream.of(LawfulStep.values())
                .filter(step -> request.may(step, user.id()))
                .forEach(steps::add);
        return new LawfulView.AllowedRequestActions(
                steps.contains(LawfulStep.ADVISE) && user.may(Permission.LAWFUL_ADVISE)
                        ? request.allowedAdvice()
                        : List.of(),
                mayDecide && steps.contains(LawfulStep.ANSWER),
                mayDecide && steps.contains(LawfulStep.REFUSE),
                steps.contains(LawfulStep.WITHDRAW) && user.may(Permission.LAWFUL_ENTER));
    }

    private Map<StaffId, String> staffNames(LawfulRequest request) {
        EncryptedAdvice advice = request.advice();
        RequestDecision decision = request.decision();
        return staff.names(Stream.of(
                        request.enteredBy(),
                        advice == null ? null : advice.advisedBy(),
                        decision == null ? null : decision.decidedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Map<CaseId, String> caseNumbers(Collection<LawfulRequest> found) {
        Set<CaseId> caseIds = found.stream()
                .map(LawfulRequest::caseId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return caseIds.isEmpty() ? Map.of() : cases.numbers(caseIds);
    }
}
