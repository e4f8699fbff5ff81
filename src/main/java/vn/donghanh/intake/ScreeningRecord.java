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
import vn.donghanh.casefile.AgeBand;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHandover;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseStatus;
import vn.donghanh.casefile.CaseStep;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClientGroup;
import vn.donghanh.casefile.FirstContacts;
import vn.donghanh.casefile.IntakeMode;
import vn.donghanh.consent.Ground;
import vn.donghanh.consent.Grounds;
import vn.donghanh.person.SafeContacts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffDirectory;

/** The record of a reception: the page on which it is completed, handed over, and looked up later. */
@UseCases
public class ScreeningRecord {
    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    CaseHandover handover;

    @Inject
    Receptions receptions;

    @Inject
    ReceptionClocks clocks;

    @Inject
    SafeContacts contacts;

    @Inject
    FirstContacts firsts;

    @Inject
    Grounds grounds;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    /**
     * @param decision null unless the reader may decide, and there is something to decide
     * @param mayRefer the reader may send the client to a health partner
     */
    public record Page(
            CaseHeader header,
            Facts facts,
            RiskScreen screen,
            TriageScore score,
            Ground ground,
            List<ToldLine> told,
            List<ClockLine> clocks,
            boolean contactRecorded,
            List<IntakeRule> missing,
            @Nullable Decision decision,
            boolean mayAnswer,
            boolean mayAgreeContact,
            boolean mayRefer,
            NextStep next)
            implements Serializable {

        /** Raised by hand, or by a flag: the items alone say less. */
        public boolean held() {
            return !score.level().atLeast(header.level());
        }
    }

    /**
     * @param lawful whether the child path rests on the decree, and not on the Centre's own rule
     * @param group a code of {@link ClientGroup} or of {@link vn.donghanh.shared.Missing}; null when nobody asked
     * @param concern and {@code signpost}: null for readers who do not see names
     */
    public record Facts(
            Instant arrivedAt,
            String receivedBy,
            IntakeMode mode,
            AgeBand ageBand,
            boolean childPath,
            boolean lawful,
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

    /** @param at null while she has not been told */
    public record ToldLine(
            ToldWho who, @Nullable ToldHow how, @Nullable Instant at, @Nullable String by, boolean mayTell)
            implements Serializable {}

    /**
     * What the reader may decide now.
     *
     * @param declinable false where emergency protection forbids it
     * @param blocks the reader may keep a colleague out who knows the client
     */
    public record Decision(
            boolean acceptable,
            boolean decliner,
            boolean declinable,
            boolean showsLoads,
            boolean blocks,
            List<CaseHandover.Candidate> candidates)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("screening.view")
    public Page page(String number) {
        CaseView file = files.see(number);
        Reception reception = receptions.of(file.id());
        RiskScreen screen = receptions.screen(file, reception);
        List<ReceptionEvent> events = receptions.events(file.id());
        Acceptance acceptance = new Acceptance(file, screen);
        Ground ground = grounds.of(file.id());
        boolean contactRecorded = contacts.of(file.person()).isPresent();
        boolean open = file.status().isOpen();
        CaseHeader header = frames.frame(file);
        List<IntakeRule> missing = acceptance.missing(contactRecorded, ground);
        Decision decision = file.status() == CaseStatus.SCREENING ? decision(file, acceptance) : null;
        boolean mayAnswer = open && user.may(Permission.INTAKE_SCREEN);
        boolean mayAgree = ContactAgreement.isOpenTo(user, file);
        NextStep.Rights rights = new NextStep.Rights(mayAgree, mayAnswer, decision != null && decision.acceptable());
        return new Page(
                header,
                facts(file, reception, acceptance),
                screen,
                screen.score(),
                ground,
                told(file, events),
                clocks.lines(file, reception),
                contactRecorded,
                missing,
                decision,
                mayAnswer,
                mayAgree,
                open && user.may(Permission.REFERRAL_SEND) && header.scope().covers(CaseSection.HEALTH),
                NextStep.of(file.status(), missing, rights, firsts.of(file)));
    }

    private Facts facts(CaseView file, Reception reception, Acceptance acceptance) {
        boolean seesWords = user.may(Permission.ALIAS_SEE);
        String ref = reception.ref();
        return new Facts(
                reception.arrivedAt(),
                staff.name(file.receivedBy()),
                file.mode(),
                file.ageBand(),
                file.childPath(),
                file.ageBand() == AgeBand.UNDER_16,
                file.status(),
                file.statusSince(),
                acceptance.isSupervisors(),
                seesWords ? receptions.open(file, "group", ref, reception.groupSealed()) : null,
                seesWords ? receptions.open(file, "concern", ref, reception.concernSealed()) : null,
                seesWords ? receptions.open(file, "signposted", ref, reception.signpostedSealed()) : null);
    }

    private @Nullable Decision decision(CaseView file, Acceptance acceptance) {
        boolean accepts = acceptance.isOpenTo(user) && files.may(file, CaseStep.ACCEPT);
        boolean declines = files.may(file, CaseStep.DECLINE);
        if (!accepts && !declines) {
            return null;
        }
        return new Decision(
                accepts,
                declines,
                acceptance.mayBeDeclined(),
                user.may(Permission.CASE_ASSIGN),
                user.may(Permission.BLOCK_MANAGE),
                accepts ? handover.candidates(file) : List.of());
    }

    private List<ToldLine> told(CaseView file, List<ReceptionEvent> events) {
        List<ReceptionEvent> tellings = events.stream()
                .filter(event -> event.kind() == ReceptionEvent.Kind.TOLD)
                .toList();
        Set<StaffId> tellers = new HashSet<>();
        tellings.forEach(event -> tellers.add(event.by()));
        Map<StaffId, String> names = staff.names(tellers);
        boolean mayTell = file.status().isOpen() && user.may(Permission.INTAKE_SCREEN);
        return List.of(ToldWho.values()).stream()
                .map(who -> tellings.stream()
                        .filter(event -> event.subject().equals(who.name()))
                        .findFirst()
                        .map(event -> new ToldLine(
                                who, ToldHow.valueOf(event.how()), event.at(), names.get(event.by()), false))
                        .orElse(new ToldLine(who, null, null, null, mayTell)))
                .toList();
    }
}
