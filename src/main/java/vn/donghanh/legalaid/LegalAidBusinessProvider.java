package vn.donghanh.legalaid;

import static vn.donghanh.partnerbusiness.BusinessSource.PARTNER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.legalaid.note.LegalAidNoteAssembler;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.BusinessSlip;
import vn.donghanh.partnerbusiness.BusinessSlip.EntryText;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.LastPartnerEntry;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.security.OrganisationId;

/** Lets legal aid centres answer what was sent to them. They see their own steps, and of the Centre's only that it was sent. */
@ApplicationScoped
class LegalAidBusinessProvider extends SentBusinessProvider<LegalAidMatter> {
    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidTransitions transitions;

    @Inject
    LegalAidNoteAssembler notes;

    LegalAidBusinessProvider() {
        super(LegalAidMatter.class, Set.of(PartnerBusinessKind.LEGAL_AID), Set.of(LegalAidStatus.REFERRED));
    }

    @Override
    protected List<PartnerBusiness> businesses(List<LegalAidMatter> sent) {
        Set<DisclosureCode> unread = new HashSet<>();
        sent.stream()
                .filter(LegalAidMatter::isWithPartner)
                .collect(Collectors.groupingBy(
                        matter -> Objects.requireNonNull(matter.partner()),
                        Collectors.mapping(LegalAidMatter::code, Collectors.toList())))
                .forEach((partner, codes) -> unread.addAll(notes.findUnread(partner, codes)));
        return sent.stream()
                .map(matter -> business(matter, unread.contains(matter.code())))
                .toList();
    }

    private static PartnerBusiness business(LegalAidMatter matter, boolean noteWaits) {
        PartnerBusiness business = matter.business();
        return noteWaits && business.phase() == BusinessPhase.IN_PROGRESS
                ? business.pending("legalaid.pending.note")
                : business;
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        LegalAidMatter matter = getSentTo(organisation, code);
        List<LegalAidTransition> all = matters.findTransitions(matter);
        StepHistory<LegalAidTransition> history = new StepHistory<>(all);
        return new BusinessDetail(
                matter.business(),
                null,
                matter.isWithPartner()
                        ? matter.status().stepsOpenTo(PARTNER).stream()
                                .map(LegalAidBusinessProvider::step)
                                .toList()
                        : List.of(),
                BusinessSlip.history(all, LegalAidBusinessProvider::concernsPartner, LegalAidBusinessProvider::text),
                last(matter, history),
                notes.received(organisation, code));
    }

    /** Returns whether the partner took the step, or received the matter with it. */
    private static boolean concernsPartner(LegalAidTransition transition) {
        return transition.step() == LegalAidStep.REFER || LegalAidMatter.isOfPartner(transition.source());
    }

    private static EntryText text(LegalAidTransition transition) {
        return new EntryText("legalaid.timeline." + transition.step(), transition.messageArguments());
    }

    private static @Nullable LastPartnerEntry last(LegalAidMatter matter, StepHistory<LegalAidTransition> history) {
        return history.findPartnersLast()
                .filter(matter::mayRevert)
                .map(transition -> new LastPartnerEntry(
                        "legalaid.step." + transition.step(),
                        "LegalAidStatus." + matter.status(),
                        "LegalAidStatus." + Objects.requireNonNull(transition.from()),
                        transition.at()))
                .orElse(null);
    }

    private static PartnerStep step(LegalAidStep step) {
        String label = "legalaid.step." + step;
        String done = "legalaid.done." + step;
        return switch (step) {
            case ACCEPT -> PartnerStep.of(step.name(), label, done, AskedField.day("legalaid.asked.acceptedOn"));
            case REFUSE -> PartnerStep.of(
                    step.name(), label, done, AskedField.reason("legalaid.asked.reason", LegalAidMatter.REFUSALS));
            case SET_HEARING -> PartnerStep.of(step.name(), label, done, AskedField.day("legalaid.asked.hearingOn"));
            case RESOLVE -> PartnerStep.of(
                    step.name(),
                    label,
                    done,
                    AskedField.day("legalaid.asked.resolvedOn"),
                    AskedField.outcome("legalaid.asked.outcome", LegalAidMatter.OUTCOMES));
            case BEGIN, REQUEST, PREPARE, REFER, INSTEAD, WITHDRAW, TAKE_BACK, CORRECT -> PartnerStep.of(
                    step.name(), label, done);
        };
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        record(getSentTo(organisation, code), LegalAidStep.valueOf(step), entry);
    }

    private void record(LegalAidMatter matter, LegalAidStep step, PartnerEntry entry) {
        Runnable transition =
                switch (step) {
                    case ACCEPT -> () -> transitions.accept(matter, PARTNER, entry.day());
                    case REFUSE -> () -> transitions.refuse(matter, PARTNER, entry.reason());
                    case BEGIN -> () -> transitions.begin(matter, PARTNER);
                    case SET_HEARING -> () -> transitions.scheduleHearing(matter, PARTNER, entry.day());
                    case RESOLVE -> () -> transitions.resolve(matter, PARTNER, entry.day(), entry.outcome());
                    case REQUEST,
                            PREPARE,
                            REFER,
                            INSTEAD,
                            WITHDRAW,
                            TAKE_BACK,
                            CORRECT -> throw new IllegalArgumentException("No step of a partner: " + step);
                };
        transition.run();
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        matters.findByCase(caseId).stream()
                .filter(matter -> matter.code().equals(code)
                        && matter.isWithPartner()
                        && matter.status().isOpen())
                .forEach(matter -> transitions.withdraw(matter, LegalAidWithdrawalReason.CONSENT_WITHDRAWN));
    }

    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        List<CaseBusiness> sent = new ArrayList<>();
        for (LegalAidMatter matter : matters.findByCase(caseView.id())) {
            OrganisationId partner = matter.partner();
            if (matter.isSent() && partner != null) {
                sent.add(new CaseBusiness(matter.business(), partner, LegalAidQueries.page(caseView, matter)));
            }
        }
        return sent;
    }
}
