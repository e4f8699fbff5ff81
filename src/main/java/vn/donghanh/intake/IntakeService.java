package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.casefile.OpenCase;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ConsentForm;
import vn.donghanh.consent.ConsentGiven;
import vn.donghanh.consent.Consents;
import vn.donghanh.person.PersonRegister;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietnameseText;
import vn.donghanh.staff.StaffDirectory;
import vn.donghanh.staff.StaffMember;

/** Receives a client: the person in the vault, the case with its ground, what was found, the clocks. All of it, or none. */
@UseCases
public class IntakeService {
    @Inject
    PersonRegister persons;

    @Inject
    CaseFiles files;

    @Inject
    CaseTasks tasks;

    @Inject
    Consents consents;

    @Inject
    Receptions receptions;

    @Inject
    ReceptionClocks clocks;

    @Inject
    DraftRepository drafts;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** @return the case's number */
    @Requires(Permission.INTAKE_RECEIVE)
    @AuditAction("intake.receive")
    public String receive(@Valid Receive command) {
        command.demandComplete(clock.instant());
        TriageScore score = command.screen().score();
        CaseView file = files.open(new OpenCase(
                persons.register(Newcomer.of(command)),
                command.mode(),
                command.source(),
                command.ageBand(),
                score.level()));
        files.rank(file.number(), score.level(), score.provisional());
        takeGround(file, command.ground());
        write(file, command);
        files.take(file.number(), CaseStep.SCREEN, null);
        clocks.start(
                file,
                ReceptionClock.startedBy(command.isEmergency(), file.childPath(), command.screen()),
                command.arrivedAt(),
                command.hoursSince());
        command.told().forEach(told -> tell(file, told));
        if (command.draft() != null) {
            drafts.remove(command.draft());
        }
        return file.number().value();
    }

    private void takeGround(CaseView file, GroundTaken ground) {
        ConsentForm form = Objects.requireNonNull(ground.form());
        if (form == ConsentForm.VITAL_INTEREST) {
            consents.vitalInterest(file, blankToNull(ground.reason()));
        } else {
            consents.atReception(file, new ConsentGiven(form, witness(ground), blankToNull(ground.guardian()), null));
        }
    }

    private @Nullable StaffId witness(GroundTaken ground) {
        if (ground.form() != ConsentForm.WITNESSED_VERBAL) {
            return null;
        }
        String username = ground.witness() == null ? "" : ground.witness();
        return staff.byUsername(username)
                .flatMap(staff::member)
                .map(StaffMember::id)
                .orElseThrow(() -> RuleViolation.at("witness", IntakeRule.WITNESS_MISSING));
    }

    private void write(CaseView file, Receive command) {
        String ref = Refs.random();
        Reception reception =
                new Reception(ref, file.id(), command.arrivedAt(), receptions.seal(file, ref, command.screen()));
        Further further = command.further();
        reception.describe(
                receptions.seal(file, "group", ref, group(further.group())),
                receptions.seal(file, "concern", ref, blankToNull(further.concern())));
        receptions.add(reception);
    }

    private void tell(CaseView file, Told told) {
        receptions.append(ReceptionEvent.told(Refs.random(), file.id(), told, user.id(), clock.instant()));
        if (told.who() == ToldWho.DIRECTOR) {
            tasks.done(file.id(), TaskKind.TELL_DIRECTOR);
        }
    }

    /** The code, or the reason why there is none, or nothing when she was not asked. */
    private static @Nullable String group(Maybe group) {
        if (group.text() != null && !group.text().isBlank()) {
            return ClientGroup.valueOf(group.text()).name();
        }
        return group.missing() == null ? null : group.missing().name();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : VietnameseText.clean(text);
    }
}
