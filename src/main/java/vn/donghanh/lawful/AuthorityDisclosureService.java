package vn.donghanh.lawful;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** Use cases of the disclosures to authorities of one case, including the notification of the client. Open to readers of the case, with or without
 * access to the register. */
@UseCases
public class AuthorityDisclosureService {
    private static final int MOST = 100;

    @Inject
    LawfulRequestRepository requests;

    @Inject
    LawfulRequestCipher cipher;

    @Inject
    LawfulRequestAssembler assembler;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    @Requires({Permission.CASE_READ, Permission.CONSENT_WITHDRAW})
    @AuditAction("lawful-request.list-of-case")
    public AuthorityDisclosureView page(String number) {
        CaseView caseView = caseFiles.get(number);
        List<LawfulRequest> found = requests.findDecided(caseView.id(), MOST);
        Map<String, LawfulLetter> letters =
                requests.findLetters(found.stream().map(LawfulRequest::ref).toList());
        Map<StaffId, String> names = staff.names(found.stream()
                .flatMap(lawfulRequest -> Stream.of(decision(lawfulRequest).decidedBy(), notifiedBy(lawfulRequest)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        LocalDate today = CentreTime.today(clock);
        return new AuthorityDisclosureView(
                caseHeaders.header(caseView),
                found.stream()
                        .map(lawfulRequest -> row(lawfulRequest, letters.get(lawfulRequest.ref()), names, today))
                        .toList());
    }

    /** Records that the client was notified and completes the notification task. */
    @Requires({Permission.CASE_WORK, Permission.CASE_ASSIGN})
    @AuditAction("lawful-request.record-client-informed")
    public void recordNotification(
            String number, String ref, @NotNull ClientNotificationChannel channel, @NotNull LocalDate on) {
        CaseView caseView = caseFiles.get(number);
        LawfulRequest request = requests.findDecided(caseView.id(), ref).orElseThrow(NotFoundException::new);
        auditContext.about("lawful", request.ref(), channel.name());
        request.recordNotification(channel, on, user.id(), clock.instant());
        taskEnder.completeAbout(caseView.id(), request.ref(), TaskKind.LAWFUL_TELL);
    }

    private AuthorityDisclosureView.Row row(
            LawfulRequest lawfulRequest, @Nullable LawfulLetter letter, Map<StaffId, String> names, LocalDate today) {
        String ref = lawfulRequest.ref();
        RequestDetails asked = lawfulRequest.question();
        RequestDecision decision = decision(lawfulRequest);
        StaffId informedBy = notifiedBy(lawfulRequest);
        return new AuthorityDisclosureView.Row(
                ref,
                asked.authority(),
                cipher.open("authority", ref, asked.authoritySealed()),
                cipher.openOrNull("official", ref, asked.officialSealed()),
                decision.ground(),
                letter == null ? List.of() : letter.items(),
                letter == null ? null : cipher.open(letter),
                decision.decidedAt(),
                names.get(decision.decidedBy()),
                assembler.notification(lawfulRequest),
                informedBy == null ? null : names.get(informedBy),
                (user.may(Permission.CASE_WORK) || user.may(Permission.CASE_ASSIGN))
                        && lawfulRequest.mayBeNotified(today));
    }

    private static RequestDecision decision(LawfulRequest decided) {
        return Objects.requireNonNull(decided.decision());
    }

    private static @Nullable StaffId notifiedBy(LawfulRequest decided) {
        ClientNotice notice = decided.notice();
        return notice == null ? null : notice.informedBy();
    }
}
