package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/** Opens requests for their reader: as lines of the register, or one of them whole. Whoever calls has loaded what the reader may read. */
@ApplicationScoped
class LawfulRequestAssembler {
    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestPolicy readers;

    @Inject
    LawfulRequestCipher seals;

    @Inject
    RefusalGroundBasisQueries bases;

    @Inject
    AuditedCaseQueries cases;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    /** Nothing but codes and months. */
    List<LawfulRequestRow> codes(Collection<LawfulRequest> found) {
        return found.stream().map(LawfulRequestAssembler::codes).toList();
    }

    List<LawfulRequestRow> rows(Collection<LawfulRequest> found) {
        Map<CaseId, String> numbers = numbers(found);
        return found.stream().map(request -> row(request, numbers)).toList();
    }

    LawfulView view(LawfulRequest request) {
        String ref = request.ref();
        RequestDetails asked = request.question();
        RequestDecision decision = request.decision();
        CaseId about = request.about();
        String number = about == null ? null : numbers(List.of(request)).get(about);
        if (number != null) {
            trail.about("case", number);
        }
        LawfulLetter letter = requests.letters(List.of(ref)).get(ref);
        Map<StaffId, String> names = names(request);
        return new LawfulView(
                ref,
                request.status(),
                asked.form(),
                asked.authority(),
                asked.asks(),
                seals.open("authority", ref, asked.authoritySealed()),
                seals.openOrNull("official", ref, asked.officialSealed()),
                seals.openOrNull("letter", ref, asked.letterSealed()),
                asked.letterOn(),
                seals.openOrNull("basis", ref, asked.basisSealed()),
                seals.openOrNull("asked", ref, asked.askedSealed()),
                asked.receivedOn(),
                asked.wantedBy(),
                request.dueAt(),
                names.get(request.enteredBy()),
                request.enteredAt(),
                number,
                advised(request, names),
                decision == null ? null : names.get(decision.decidedBy()),
                decision == null ? null : decision.decidedAt(),
                decision == null ? null : decision.ground(),
                decision == null ? null : basis(decision),
                letter == null ? List.of() : letter.items(),
                letter == null || !isRead(letter, number) ? null : seals.open(letter),
                number == null ? null : notification(request),
                may(request));
    }

    /** What the client knows of it; null when there is nothing for her to know. */
    LawfulView.@Nullable NotificationView notification(LawfulRequest request) {
        ClientNotice notice = request.notice();
        return notice == null
                ? null
                : new LawfulView.NotificationView(
                        notice.telling(),
                        seals.openOrNull("forbidden", request.ref(), notice.forbiddenSealed()),
                        notice.forbiddenUntil(),
                        notice.toldHow(),
                        notice.toldOn());
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
        CaseId about = request.about();
        return new LawfulRequestRow(
                ref,
                request.status(),
                asked.form(),
                asked.authority(),
                asked.asks(),
                YearMonth.from(asked.receivedOn()),
                seals.open("authority", ref, asked.authoritySealed()),
                seals.openOrNull("letter", ref, asked.letterSealed()),
                asked.receivedOn(),
                request.dueAt(),
                ground(request),
                about == null ? null : numbers.get(about));
    }

    private static @Nullable RefusalGround ground(LawfulRequest request) {
        RequestDecision decision = request.decision();
        return decision == null ? null : decision.ground();
    }

    /** On what a refusal stood that day. */
    private @Nullable String basis(RequestDecision decision) {
        RefusalGround ground = decision.ground();
        return ground == null
                ? null
                : bases.on(CentreTime.day(decision.decidedAt())).get(ground);
    }

    /** A letter about a client is part of her case. */
    private boolean isRead(LawfulLetter letter, @Nullable String number) {
        return letter.person() == null ? readers.reach() == LawfulRequestPolicy.ReadScope.ALL : number != null;
    }

    private LawfulView.@Nullable AdviceView advised(LawfulRequest request, Map<StaffId, String> names) {
        EncryptedAdvice given = request.advice();
        return given == null
                ? null
                : new LawfulView.AdviceView(
                        given.advice(),
                        seals.openOrNull("advice", request.ref(), given.adviceSealed()),
                        names.get(given.advisedBy()),
                        given.advisedAt());
    }

    private LawfulView.AllowedActions may(LawfulRequest request) {
        boolean decides = readers.decides();
        Set<LawfulStep> open = EnumSet.noneOf(LawfulStep.class);
        Stream.of(LawfulStep.values())
                .filter(step -> request.may(step, user.id()))
                .forEach(open::add);
        return new LawfulView.AllowedActions(
                open.contains(LawfulStep.ADVISE) && user.may(Permission.LAWFUL_ADVISE) ? request.advices() : List.of(),
                decides && open.contains(LawfulStep.ANSWER),
                decides && open.contains(LawfulStep.REFUSE),
                open.contains(LawfulStep.WITHDRAW) && user.may(Permission.LAWFUL_ENTER));
    }

    private Map<StaffId, String> names(LawfulRequest request) {
        EncryptedAdvice advice = request.advice();
        RequestDecision decision = request.decision();
        return staff.names(Stream.of(
                        request.enteredBy(),
                        advice == null ? null : advice.advisedBy(),
                        decision == null ? null : decision.decidedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private Map<CaseId, String> numbers(Collection<LawfulRequest> found) {
        Set<CaseId> files = found.stream()
                .map(LawfulRequest::about)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return files.isEmpty() ? Map.of() : cases.numbers(files);
    }
}
