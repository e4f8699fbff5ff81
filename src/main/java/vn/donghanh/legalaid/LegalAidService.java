package vn.donghanh.legalaid;

import static vn.donghanh.security.Permission.LEGAL_AID_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.consent.DisclosureContent.DisclosedRow;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.reference.HolidayQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of the worker: preparing a matter with the client, sending it with consent, and recording what came of it. */
@UseCases
public class LegalAidService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidTransitions transitions;

    @Inject
    LegalAidAssembler assembler;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    HolidayQueries holidays;

    @Inject
    NeedProvider needProvider;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @return the reference of the new matter */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.request")
    public String request(String number, OpenMatterCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Precondition.requireAll(command.preconditions(transitions.isListed(LegalAidMatter.MATTERS, command.matter())));
        String requested = Objects.requireNonNull(command.matter());
        LegalAidMatter matter = new LegalAidMatter(
                caseView,
                requested,
                Objects.requireNonNull(command.subject()),
                findNeed(caseView, requested),
                clock.instant());
        transitions.request(matter);
        caseFiles.markUpdated(caseView);
        return matter.ref();
    }

    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.prepare")
    public void prepare(String number, String ref) {
        transitions.prepare(transitions.loadOpen(number, ref));
    }

    /** Records the ground of free aid that the client chose with the worker. It stays at the Centre. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.choose-ground")
    public void chooseGround(String number, String ref, @Nullable String ground) {
        LegalAidMatter matter = transitions.loadOpen(number, ref);
        String code = RuleViolationException.requireValue(ground, "ground", LegalAidRule.GROUND_MISSING);
        LegalAidGround chosen = matters.findGrounds(CentreTime.today(clock)).stream()
                .filter(held -> held.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("ground", LegalAidRule.GROUND_NOT_VALID));
        matter.chooseGround(chosen, CentreTime.today(clock));
        auditContext.about("disclosure", matter.code().value());
    }

    /** Records where a paper stands. For one that was asked for, the day by which its office should issue it follows from the law. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.record-paper")
    public void recordPaper(String number, String ref, RecordPaperCommand command) {
        LegalAidMatter matter = transitions.loadOpen(number, ref);
        if (!matter.status().isOpen()) {
            throw new RuleViolationException(LegalAidRule.STEP_NOT_OPEN, matter.status());
        }
        Precondition.requireAll(command.preconditions(transitions.isListed(LegalAidPaper.PAPERS, command.paper())));
        String code = Objects.requireNonNull(command.paper());
        LegalAidPaper paper = matters.findPapers(matter).stream()
                .filter(recorded -> recorded.paper().equals(code))
                .findFirst()
                .orElseGet(() -> new LegalAidPaper(matter, code, user.id(), clock.instant()));
        Instant now = clock.instant();
        PaperState state = Objects.requireNonNull(command.state());
        Runnable change =
                switch (state) {
                    case AT_HAND -> () -> paper.receive(user.id(), now);
                    case MISSING -> () -> paper.miss(user.id(), now);
                    case ASKED_FOR -> () -> {
                        LocalDate on = Objects.requireNonNull(command.askedOn());
                        paper.askFor(on, expected(code, on), user.id(), now);
                    };
                };
        change.run();
        matters.add(paper);
        auditContext.about("disclosure", matter.code().value(), state.name());
    }

    private LocalDate expected(String paper, LocalDate on) {
        return matters.findWaitingTime(paper, on)
                .map(wait -> holidays.calendar().after(on, wait.workingDays()))
                .orElse(on);
    }

    /** Returns the content that {@link #refer} would send. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.preview-slip")
    public DisclosureContent preview(String number, String ref, SendToPartnerCommand command) {
        return content(matters.get(caseFiles.get(number).requireOpen().id(), ref), command);
    }

    /** Sends the content that worker and client have just read to the one legal aid centre for which the client gave consent. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.refer")
    public void refer(String number, String ref, SendToPartnerCommand command) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        LegalAidMatter matter = matters.get(caseView.id(), ref);
        matter.requirePreparing();
        List<Precondition> preconditions = new ArrayList<>(command.preconditions());
        preconditions.add(Precondition.of(LegalAidRule.GROUND_MISSING, matter.ground() != null)
                .at("ground"));
        Precondition.requireAll(preconditions);
        PartnerOption partner = sending.requireRecipient(
                PartnerBusinessKind.LEGAL_AID,
                command.recipient(),
                option -> option.offers(ServiceType.legal(matter.matter())));
        Instant due =
                sending.send(caseView, PartnerBusinessKind.LEGAL_AID, matter.code(), partner, content(matter, command));
        transitions.refer(matter, partner.id(), due);
        caseFiles.markUpdated(caseView);
    }

    /** The slip names the matter and the papers, never the ground. */
    private DisclosureContent content(LegalAidMatter matter, SendToPartnerCommand command) {
        Precondition.requireAll(command.slipPreconditions());
        List<String> papers = assembler.papersToName(matter).stream()
                .map(paper -> "@" + LegalAidPaper.PAPERS + "." + paper)
                .toList();
        return sending.compose(
                PartnerBusinessKind.LEGAL_AID,
                List.of(
                        DisclosedRow.of("NAME", command.cleanName()),
                        DisclosedRow.of("MATTER", "@" + matter.matterKey()),
                        new DisclosedRow("PAPERS", papers.isEmpty() ? List.of("@legalaid.papers.later") : papers)));
    }

    /** Goes on without a legal aid centre: paid counsel, advice, or the office that issues the paper. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.go-instead")
    public void goInstead(String number, String ref, @Nullable LegalAidRoute route) {
        LegalAidMatter matter = transitions.loadOpen(number, ref);
        transitions.goInstead(matter, route);
        taskEnder.completeAbout(matter.caseId(), matter.code().value(), TaskKind.PARTNER_ENDED);
    }

    /** Records what the client, or a partner who wrote or rang, said. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.record-step")
    public void report(String number, String ref, ReportLegalStepCommand command) {
        LegalAidMatter matter = transitions.load(number, ref);
        LegalAidStep step = RuleViolationException.requireValue(command.step(), "step", LegalAidRule.STEP_MISSING);
        Precondition.requireAll(command.preconditions(step));
        BusinessSource source = Objects.requireNonNull(command.source());
        boolean open = LegalAidAssembler.reportable(matter).stream()
                .anyMatch(reportable ->
                        reportable.step() == step && reportable.sources().contains(source));
        if (!open) {
            throw new RuleViolationException(LegalAidRule.STEP_NOT_OPEN, matter.status());
        }
        Runnable transition =
                switch (step) {
                    case ACCEPT -> () -> transitions.accept(matter, source, command.day());
                    case REFUSE -> () -> transitions.refuse(matter, source, command.reason());
                    case BEGIN -> () -> transitions.begin(matter, source);
                    case SET_HEARING -> () -> transitions.scheduleHearing(matter, source, command.day());
                    case RESOLVE -> () -> transitions.resolve(matter, source, command.day(), command.outcome());
                    case REQUEST,
                            PREPARE,
                            REFER,
                            INSTEAD,
                            WITHDRAW,
                            TAKE_BACK,
                            CORRECT -> throw new IllegalArgumentException("Not reported: " + step);
                };
        transition.run();
    }

    /** Withdraws the matter; the partner can no longer open it. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.withdraw")
    public void withdraw(String number, String ref, @Nullable LegalAidWithdrawalReason reason) {
        if (reason != null && !LegalAidWithdrawalReason.selectableByWorkers().contains(reason)) {
            throw RuleViolationException.at("reason", LegalAidRule.REASON_MISSING);
        }
        transitions.withdraw(transitions.load(number, ref), reason);
    }

    /** Completes the open tasks: another way was found, a correction was read, the client was accompanied. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.complete-tasks")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        LegalAidMatter matter = matters.get(caseView.id(), ref);
        sending.completeTasks(caseView, matter.code());
        taskEnder.completeAbout(caseView.id(), matter.ref(), TaskKind.LEGAL_HEARING);
        caseFiles.markUpdated(caseView);
    }

    /** Returns the recorded need that the matter answers, if the client has one. */
    private @Nullable String findNeed(CaseView caseView, String matter) {
        return LegalAidMatter.answeredNeeds(matter).stream()
                .flatMap(kind -> needProvider.findKey(caseView, kind).stream())
                .findFirst()
                .orElse(null);
    }
}
