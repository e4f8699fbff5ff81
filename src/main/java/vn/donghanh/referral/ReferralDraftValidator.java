package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.partner.PartnerChoice;
import vn.donghanh.partner.Partners;
import vn.donghanh.partner.ServiceOffer;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Requirement;
import vn.donghanh.shared.RuleViolation;

/** Says what is missing or wrong in a draft of a referral, and looks up once what the draft names. */
@ApplicationScoped
class ReferralDraftValidator {
    @Inject
    Partners partners;

    @Inject
    SlipFacts slipFacts;

    @Inject
    Clock clock;

    /**
     * A draft that may be kept: it says what for.
     *
     * @param partner null while none is chosen
     */
    record Kept(ReferralDraft draft, Matter matter, @Nullable OrganisationId partner) {}

    /** A draft that may be sent. */
    record Sendable(Kept kept, OrganisationId partner, Slip.Facts facts) {
        ReferralDraft draft() {
            return kept.draft();
        }
    }

    /** @throws RuleViolation when it does not say what for, or names no partner that there is */
    Kept keepable(ReferralDraft draft) {
        Matter matter =
                Matter.of(RuleViolation.demanded(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        String partner = draft.partner();
        return new Kept(
                draft, matter, partner == null ? null : partners.chosen(partner).id());
    }

    /**
     * @param readWithClient the client has seen it, or heard it read
     * @throws RuleViolation naming everything that is missing, or that the partner does not offer it
     */
    Sendable sendable(CaseView file, ReferralDraft draft, boolean readWithClient) {
        Slip.Facts facts = slipFacts.of(file);
        Requirement.demand(requirements(draft, facts, readWithClient));
        PartnerChoice partner =
                partners.chosen(RuleViolation.demanded(draft.partner(), "partner", ReferralRule.PARTNER_MISSING));
        Matter matter =
                Matter.of(RuleViolation.demanded(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        if (!partner.offers(ServiceOffer.health(matter.type()))) {
            throw RuleViolation.at("partner", ReferralRule.SERVICE_NOT_OFFERED);
        }
        return new Sendable(new Kept(draft, matter, partner.id()), partner.id(), facts);
    }

    /** In the order of the form. */
    private List<Requirement> requirements(ReferralDraft draft, Slip.Facts facts, boolean readWithClient) {
        List<Requirement> asked = new ArrayList<>(List.of(
                Requirement.of(ReferralRule.TYPE_MISSING, draft.type() != null).at("type"),
                Requirement.of(ReferralRule.PARTNER_MISSING, draft.partner() != null)
                        .at("partner")));
        if (draft.type() != null) {
            Matter matter = Matter.of(draft.type(), draft.exposure());
            Instant exposure = matter.exposure();
            asked.add(Requirement.of(ReferralRule.EXPOSURE_MISSING, !matter.lacksExposure())
                    .at("exposure"));
            asked.add(Requirement.of(
                            ReferralRule.EXPOSURE_IN_FUTURE, exposure == null || !exposure.isAfter(clock.instant()))
                    .at("exposure"));
        }
        asked.add(Requirement.of(ReferralRule.WISH_EMPTY, !draft.wish().saysNothing())
                .at("wishDays"));
        asked.addAll(MinimumNote.asked(draft.note(), facts.called()));
        asked.add(Requirement.of(ReferralRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return asked;
    }
}
