package vn.donghanh.conference;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.conference.access.ConferenceColleaguePolicy;
import vn.donghanh.conference.access.ConferenceInvitee;
import vn.donghanh.conference.access.ConferenceReaderPolicy;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;

/** Calls conferences, changes them, and records that they were held or cancelled. */
@UseCases
public class ConferenceService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ConferenceRepository conferences;

    @Inject
    ConferenceColleaguePolicy colleagues;

    @Inject
    ConferenceReaderPolicy readers;

    @Inject
    ConferenceTaskPlanner taskPlanner;

    @Inject
    ConferenceCipher cipher;

    @Inject
    ConsentPolicy consents;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Command to record that a conference was held.
     *
     * @param present ids of the invited colleagues who came
     * @param presentGuests references of the outside people who came
     * @param interpreted whether an interpreter took part
     */
    public record HoldCommand(
            @NotNull Set<Long> present,
            @NotNull Set<String> presentGuests,
            @Nullable ClientPart clientPart,
            @Nullable @Size(max = CallConferenceCommand.MAX_NAME) String trusted,
            boolean interpreted) {
        /** Creates the command for a conference without an interpreter. */
        public HoldCommand(
                Set<Long> present,
                Set<String> presentGuests,
                @Nullable ClientPart clientPart,
                @Nullable String trusted) {
            this(present, presentGuests, clientPart, trusted, false);
        }

        public HoldCommand {
            present = Set.copyOf(present);
            presentGuests = Set.copyOf(presentGuests);
        }

        /** @throws RuleViolationException listing everything that is missing */
        void requireComplete() {
            List<Precondition> preconditions = new ArrayList<>();
            preconditions.add(Precondition.of(ConferenceRule.NOBODY_PRESENT, !present.isEmpty())
                    .at("present"));
            preconditions.addAll(CallConferenceCommand.preconditions(clientPart, trusted));
            Precondition.requireAll(preconditions);
        }
    }

    /** @return the reference of the conference */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.call")
    public String call(@Valid CallConferenceCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        readers.requireCaller(caseView);
        caseView.requireOpen(ConferenceRule.CASE_ENDED);
        Instant now = clock.instant();
        command.requireComplete(now);
        Set<StaffId> invited = colleagues.requireInvitable(caseView, command.invited());
        CaseConference conference = new CaseConference(RandomReference.random(), caseView, user.id(), now);
        describe(caseView, conference, command.topic(), command.clientPart(), command.trusted());
        conferences.add(conference.call(command));
        conferences.add(conference);
        invited.forEach(staff -> conferences.add(new ConferenceInvitee(conference.ref(), staff)));
        taskPlanner.planned(caseView, conference, invited);
        auditContext.about("conference", conference.ref(), conference.reason().name());
        caseFiles.markUpdated(caseView);
        return conference.ref();
    }

    /**
     * Changes hour, reason and people of a conference that was not held yet.
     *
     * @param version the version that the page showed before
     * @throws StalePageException when another user changed it meanwhile
     */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.change")
    public void change(String ref, int version, @Valid CallConferenceCommand command) {
        CaseView caseView = caseFiles.get(command.number());
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        StalePageException.require(version, conference.version());
        Instant now = clock.instant();
        command.requireComplete(now);
        Set<StaffId> invited = colleagues.requireInvitable(caseView, command.invited());
        invited.add(conference.calledBy());
        conferences.add(conference.change(command, user.id(), now));
        describe(caseView, conference, command.topic(), command.clientPart(), command.trusted());
        List<ConferenceInvitee> before = conferences.findInvitees(List.of(ref));
        before.stream().filter(invitee -> !invited.contains(invitee.staff())).forEach(conferences::remove);
        Set<StaffId> already = before.stream().map(ConferenceInvitee::staff).collect(Collectors.toSet());
        invited.stream()
                .filter(staff -> !already.contains(staff))
                .forEach(staff -> conferences.add(new ConferenceInvitee(ref, staff)));
        taskPlanner.planned(caseView, conference, invited);
        caseFiles.markUpdated(caseView);
    }

    /** Records that it was held, and who came. An outside person counts as present only while the client's consent is in force. */
    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.hold")
    public void hold(String number, String ref, @Valid HoldCommand command) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        conference.requirePossible(ConferenceStep.HOLD);
        command.requireComplete();
        Precondition.requireAll(List.of(Precondition.of(
                        ConsentRule.INTERPRETER_NOT_AGREED,
                        !command.interpreted()
                                || consents.agrees(
                                        caseView.id(), ConsentScope.INTERPRETER, CentreTime.day(conference.startsAt())))
                .at("interpreted")));
        Instant now = clock.instant();
        ClientPart part = Objects.requireNonNull(command.clientPart());
        conferences.add(conference.hold(part, command.interpreted(), user.id(), now));
        describe(caseView, conference, cipher.openTopic(caseView, conference), part, command.trusted());
        conferences
                .findInvitees(List.of(ref))
                .forEach(invitee -> invitee.recordPresence(
                        command.present().contains(invitee.staff().value())));
        conferences
                .findGuests(ref)
                .forEach(guest -> guest.recordPresence(
                        command.presentGuests().contains(guest.ref()),
                        consents.agrees(caseView.id(), ConsentScope.SHARE_CONFERENCE, guest.body())));
        taskPlanner.held(caseView, conference, user.id(), now);
        caseFiles.markUpdated(caseView);
    }

    @Requires(Permission.CONFERENCE_CALL)
    @AuditAction("conference.cancel")
    public void cancel(String number, String ref, @Nullable @Size(max = 1000) String reason) {
        CaseView caseView = caseFiles.get(number);
        readers.requireCaller(caseView);
        CaseConference conference = conferences.get(caseView.id(), ref);
        auditContext.about("conference", ref);
        conference.requirePossible(ConferenceStep.CANCEL);
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("cancelReason", ConferenceRule.CANCEL_REASON_MISSING);
        }
        ConferenceTransition transition = conference.cancel(user.id(), clock.instant());
        conferences.add(transition.because(cipher.sealReason(caseView, transition, reason)));
        taskPlanner.cancelled(caseView, conference);
        caseFiles.markUpdated(caseView);
    }

    private void describe(
            CaseView caseView,
            CaseConference conference,
            @Nullable String topic,
            @Nullable ClientPart part,
            @Nullable String trusted) {
        cipher.describe(caseView, conference, topic, part == ClientPart.BY_TRUSTED_PERSON ? trusted : null);
    }
}
