package vn.donghanh.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/** The answers of employers and employment services to an introduction. */
@ApplicationScoped
class PlacementBusinessProvider extends SentBusinessProvider<Placement> {
    @Inject
    PlacementRepository placements;

    @Inject
    PlacementTransitions transitions;

    @Override
    protected List<PartnerBusiness> businesses(List<Placement> sent) {
        Map<String, List<PlacementTransition>> moves = movesByPlacement(sent);
        return sent.stream()
                .map(placement -> PlacementSlip.business(placement, moves.getOrDefault(placement.ref(), List.of())))
                .toList();
    }

    private Map<String, List<PlacementTransition>> movesByPlacement(List<Placement> sent) {
        return placements.findTransitions(sent).stream()
                .collect(Collectors.groupingBy(PlacementTransition::businessRef));
    }

    PlacementBusinessProvider() {
        super(
                Placement.class,
                Set.of(PartnerBusinessKind.EMPLOYER, PartnerBusinessKind.EMPLOYMENT_SERVICE),
                Set.of(PlacementStatus.INTRODUCED));
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        Placement placement = getSentTo(organisation, code);
        return PlacementSlip.detail(
                placement, placements.findTransitions(placement), transitions.findReversible(placement));
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        Placement placement = getSentTo(organisation, code);
        switch (PlacementStep.valueOf(step)) {
            case INTERVIEW -> transitions.interview(placement, BusinessSource.PARTNER, entry.day());
            case OFFER -> transitions.offer(placement, BusinessSource.PARTNER);
            case NOT_HIRE -> transitions.notHire(placement, BusinessSource.PARTNER, entry.reason());
            case START -> transitions.start(placement, BusinessSource.PARTNER, entry.day(), WorkTerms.NOT_ASKED);
            default -> throw new RuleViolationException(PartnerBusinessRule.STEP_NOT_OPEN);
        }
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        placements.findByCase(caseId).stream()
                .filter(placement -> placement.code().equals(code)
                        && placement.status().allows(PlacementStep.CANCEL, BusinessSource.CENTRE))
                .forEach(placement -> transitions.cancel(placement, PlacementCancelReason.CONSENT_WITHDRAWN));
    }

    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        List<Placement> sent = placements.findByCase(caseView.id()).stream()
                .filter(Placement::isSent)
                .toList();
        Map<String, List<PlacementTransition>> moves = movesByPlacement(sent);
        return sent.stream()
                .map(placement -> new CaseBusiness(
                        PlacementSlip.business(placement, moves.getOrDefault(placement.ref(), List.of())),
                        Objects.requireNonNull(placement.partner()),
                        "/placement/placement/" + caseView.number().value() + "/" + placement.ref()))
                .toList();
    }
}
