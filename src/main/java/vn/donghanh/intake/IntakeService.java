package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.OpenCaseCommand;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.ConsentEvidence;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRecorder;
import vn.donghanh.intake.screening.ScreeningRecorder;
import vn.donghanh.intake.screening.TriageScore;
import vn.donghanh.person.PersonRepository;
import vn.donghanh.person.profile.FormOfAddressRecorder;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Records an intake in one transaction: the person, the case with its legal ground, the reception record, the deadlines
 * and the notifications.
 */
@UseCases
public class IntakeService {
    @Inject
    PersonRepository persons;

    @Inject
    FormOfAddressRecorder addresses;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    ConsentRecorder consents;

    @Inject
    ReceptionRepository receptions;

    @Inject
    ScreeningRecorder screenings;

    @Inject
    EmergencyDeadlineService emergencyDeadlines;

    @Inject
    IntakeDraftRepository drafts;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @return the number of the new case */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.receive")
    public String receive(@Valid ReceiveClientCommand command) {
        command.requireComplete(clock.instant());
        TriageScore score = command.screening().score();
        PersonRef person = persons.register(NewPersonAssembler.of(command));
        if (command.addressedAs() != null) {
            addresses.recordFirst(person, command.addressedAs());
        }
        CaseFileRepository.NewCase opened = caseFiles.open(new OpenCaseCommand(
                person, command.mode(), command.source(), command.ageBand(), score.level(), score.provisional()));
        CaseView caseView = opened.view();
        recordGround(caseView, command.ground());
        createReception(caseView, command);
        caseFiles.screen(opened);
        emergencyDeadlines.start(
                caseView,
                EmergencyDeadline.startedBy(command.isEmergency(), caseView.childPath(), command.screening()),
                command.arrivedAt(),
                command.hoursSince());
        command.notifications().forEach(notification -> recordNotification(caseView, notification));
        if (command.draft() != null) {
            drafts.remove(command.draft());
        }
        return caseView.number().value();
    }

    private void recordGround(CaseView caseView, IntakeGround ground) {
        ConsentMethod form = Objects.requireNonNull(ground.consentMethod());
        if (form == ConsentMethod.VITAL_INTEREST) {
            consents.invokeVitalInterest(caseView, VietnameseText.cleanParagraphsOrNull(ground.reason()));
        } else {
            consents.recordAtReception(
                    caseView,
                    new ConsentEvidence(form, witness(ground), VietnameseText.cleanOrNull(ground.guardian()), null));
        }
    }

    private @Nullable StaffId witness(IntakeGround ground) {
        if (ground.consentMethod() != ConsentMethod.WITNESSED_VERBAL) {
            return null;
        }
        String username = ground.witness() == null ? "" : ground.witness();
        return staff.findByUsername(username)
                .flatMap(staff::member)
                .map(StaffMember::id)
                .orElseThrow(() -> RuleViolationException.at("witness", IntakeRule.WITNESS_MISSING));
    }

    private void createReception(CaseView caseView, ReceiveClientCommand command) {
        String ref = RandomReference.random();
        Reception reception = new Reception(ref, caseView.id(), command.arrivedAt());
        AdditionalDetails further = command.further();
        reception.recordDetails(
                receptions.seal(caseView, "group", ref, group(further.group())),
                receptions.seal(caseView, "concern", ref, VietnameseText.cleanParagraphsOrNull(further.concern())));
        receptions.add(reception);
        screenings.appendFirst(caseView, command.screening(), command.arrivedAt());
    }

    private void recordNotification(CaseView caseView, Notification notification) {
        receptions.append(ReceptionEvent.notification(
                RandomReference.random(), caseView.id(), notification, user.id(), clock.instant()));
        if (notification.party() == NotifiedParty.DIRECTOR) {
            taskEnder.complete(caseView.id(), TaskKind.TELL_DIRECTOR);
        }
    }

    /** Returns the code of the client group, or of the reason why it is missing; null when the client was not asked. */
    private static @Nullable String group(AnswerOrReason group) {
        if (group.text() != null && !group.text().isBlank()) {
            return ClientGroup.valueOf(group.text()).name();
        }
        return group.missing() == null ? null : group.missing().name();
    }
}
