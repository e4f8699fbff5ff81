package vn.donghanh.intake;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.CaseEndingQueries;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.FirstContactPolicy;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.spi.OngoingNoticeProvider;
import vn.donghanh.casefile.spi.ShelterProvider;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.consent.LegalGroundQueries;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.RiskScreening;
import vn.donghanh.intake.screening.ScreeningRepository;
import vn.donghanh.intake.screening.ScreeningSeries;
import vn.donghanh.intake.screening.TriageScore;
import vn.donghanh.person.contact.SafeContactQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffQueries;

/** Reads the screening page of a case, on which the reception record is completed, handed over and looked up later. */
@UseCases(reads = true)
public class ScreeningQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    ReceptionRepository receptions;

    @Inject
    ScreeningRepository screenings;

    @Inject
    EmergencyDeadlineService emergencyDeadlines;

    @Inject
    SafeContactQueries safeContacts;

    @Inject
    FirstContactPolicy firstContacts;

    @Inject
    LegalGroundQueries legalGrounds;

    @Inject
    CaseEndingQueries endings;

    @Inject
    ShelterProvider shelter;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    /**
     * @param answers the screening of the reception, as it was completed
     * @param screening the last screening with the flags that stand
     * @param night null unless the client has no safe place for the night and the user may arrange a stay
     * @param decision null unless the user may decide and a decision is pending
     * @param mayRefer whether the user may refer the client to a health partner
     */
    public record PageView(
            CaseHeader header,
            Facts facts,
            RiskScreening answers,
            RiskScreening screening,
            TriageScore score,
            LegalGround ground,
            List<NotificationRow> notifications,
            List<ReceptionDeadlineRow> deadlines,
            boolean contactRecorded,
            List<IntakeRule> missing,
            @Nullable Night night,
            @Nullable Decision decision,
            boolean mayAnswer,
            boolean mayAgreeContact,
            boolean mayRefer,
            NextStep next)
            implements Serializable {

        /** Whether the case level is above the score of the items, because it was raised manually or by a flag. */
        public boolean isRaised() {
            return !score.level().atLeast(header.level());
        }
    }

    /**
     * @param childPath whether the child protection procedure holds; it does no more once the case has ended
     * @param handedOver whether a case manager was given
     * @param ending how the case ended without a case manager; null for an open case and for a client who was not accepted
     * @param lawful whether the child protection procedure is required by the decree and not only by the Centre's
     *     own rule
     * @param group a code of {@link ClientGroup} or of {@link vn.donghanh.shared.MissingReason}; null when the
     *     question was not asked
     * @param concern like {@code signpost}, null for users without permission to see names
     */
    public record Facts(
            Instant arrivedAt,
            String receivedBy,
            IntakeMode mode,
            AgeBand ageBand,
            boolean childPath,
            boolean lawful,
            boolean handedOver,
            @Nullable CaseEnding ending,
            CaseStatus status,
            Instant statusSince,
            boolean supervisorDecides,
            @Nullable String group,
            @Nullable String concern,
            @Nullable String signpost)
            implements Serializable {

        public boolean isWaiting() {
            return status == CaseStatus.SCREENING;
        }

        public boolean isDeclined() {
            return status == CaseStatus.DECLINED;
        }
    }

    /**
     * The night of a client who has no safe place.
     *
     * @param stay the stay that is requested or current; null while none was arranged
     */
    public record Night(OngoingNoticeProvider.@Nullable Notice stay) implements Serializable {}

    /** @param at null while the party has not been notified */
    public record NotificationRow(
            NotifiedParty party,
            @Nullable NotificationChannel channel,
            @Nullable Instant at,
            @Nullable String by,
            boolean mayRecord)
            implements Serializable {}

    /**
     * The decisions open to the user.
     *
     * @param declinable false when emergency protection forbids declining
     * @param mayBlock whether the user may block a colleague who has a conflict of interest
     */
    public record Decision(
            boolean mayAccept,
            boolean mayDecline,
            boolean declinable,
            boolean showsCaseloads,
            boolean mayBlock,
            List<CaseAssignmentRepository.AssignmentCandidate> candidates)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("screening.view")
    public PageView page(String number) {
        CaseView caseView = caseFiles.get(number);
        Reception reception = receptions.get(caseView.id());
        ScreeningSeries series = screenings.series(caseView);
        RiskScreening screening = series.current();
        List<ReceptionEvent> events = receptions.findEvents(caseView.id());
        AcceptanceChecklist checklist = new AcceptanceChecklist(caseView, screening);
        LegalGround ground = legalGrounds.getGround(caseView.id());
        boolean contactRecorded = safeContacts.findView(caseView.person()).isPresent();
        boolean open = caseView.isOpen();
        CaseHeader header = caseHeaders.header(caseView);
        List<IntakeRule> missing = checklist.missing(contactRecorded, ground);
        Decision decision = caseView.status() == CaseStatus.SCREENING ? decision(caseView, checklist) : null;
        boolean mayAnswer = open && user.may(Permission.INTAKE_SCREEN) && series.isOfReceptionOnly();
        boolean mayAgree = SafeContactPageQueries.mayAgree(user, caseView);
        NextStep.Rights rights = new NextStep.Rights(mayAgree, mayAnswer, decision != null && decision.mayAccept());
        return new PageView(
                header,
                facts(caseView, reception, checklist),
                series.reception(),
                screening,
                screening.score(),
                ground,
                notifications(caseView, events),
                emergencyDeadlines.findRows(caseView, reception),
                contactRecorded,
                missing,
                night(caseView, screening, header),
                decision,
                mayAnswer,
                mayAgree,
                open && user.may(Permission.REFERRAL_SEND) && header.scope().covers(CaseSection.HEALTH),
                NextStep.of(caseView.status(), missing, rights, firstContacts.status(caseView)));
    }

    private Facts facts(CaseView caseView, Reception reception, AcceptanceChecklist checklist) {
        boolean seesNames = user.may(Permission.ALIAS_SEE);
        String ref = reception.ref();
        boolean handedOver = caseView.manager() != null && caseView.status() != CaseStatus.SCREENING;
        return new Facts(
                reception.arrivedAt(),
                staff.name(caseView.receivedBy()),
                caseView.mode(),
                caseView.ageBand(),
                caseView.childPath() && caseView.isOpen(),
                caseView.ageBand() == AgeBand.UNDER_16,
                handedOver,
                handedOver || caseView.status() == CaseStatus.DECLINED
                        ? null
                        : endings.find(caseView).orElse(null),
                caseView.status(),
                caseView.statusSince(),
                checklist.requiresSupervisor(),
                seesNames ? receptions.open(caseView, "group", ref, reception.groupSealed()) : null,
                seesNames ? receptions.open(caseView, "concern", ref, reception.concernSealed()) : null,
                seesNames ? receptions.open(caseView, "signposted", ref, reception.signpostedSealed()) : null);
    }

    private @Nullable Night night(CaseView caseView, RiskScreening screening, CaseHeader header) {
        return caseView.status() == CaseStatus.SCREENING
                        && screening.flags().contains(CriticalFlag.C_NOWHERE)
                        && header.actions().maySeeStays()
                ? new Night(shelter.findNotice(caseView, header.scope()).orElse(null))
                : null;
    }

    private @Nullable Decision decision(CaseView caseView, AcceptanceChecklist checklist) {
        boolean accepts = checklist.mayBeAcceptedBy(user) && caseFiles.mayTransition(caseView, CaseStep.ACCEPT);
        boolean declines = caseFiles.mayTransition(caseView, CaseStep.DECLINE);
        if (!accepts && !declines) {
            return null;
        }
        return new Decision(
                accepts,
                declines,
                checklist.mayBeDeclined(),
                user.may(Permission.CASE_ASSIGN),
                user.may(Permission.BLOCK_MANAGE) && access.isLasting(caseView.number()),
                accepts ? assignments.candidates(caseView) : List.of());
    }

    private List<NotificationRow> notifications(CaseView caseView, List<ReceptionEvent> events) {
        List<ReceptionEvent> notificationEvents = events.stream()
                .filter(event -> event.kind() == ReceptionEvent.Kind.NOTIFICATION)
                .toList();
        Set<StaffId> recorderIds = new HashSet<>();
        notificationEvents.forEach(event -> recorderIds.add(event.by()));
        Map<StaffId, String> names = staff.names(recorderIds);
        boolean mayRecord = caseView.isOpen() && user.may(Permission.INTAKE_SCREEN);
        return List.of(NotifiedParty.values()).stream()
                .map(notifiedParty -> notificationEvents.stream()
                        .filter(event -> event.subject().equals(notifiedParty.name()))
                        .findFirst()
                        .map(event -> new NotificationRow(
                                notifiedParty,
                                NotificationChannel.valueOf(event.detailCode()),
                                event.at(),
                                names.get(event.by()),
                                false))
                        .orElse(new NotificationRow(notifiedParty, null, null, null, mayRecord)))
                .toList();
    }
}
