package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.PartnerQueries;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Says what is missing or wrong in a draft of a referral, and looks up once what the draft names. */
@ApplicationScoped
class ReferralDraftValidator {
    @Inject
    PartnerQueries partners;

    @Inject
    ReferralSlipData slipFacts;

    @Inject
    Clock clock;

    /**
     * A draft that may be kept: it says what for.
     *
     * @param partner null while none is chosen
     */
    record Kept(ReferralDraft draft, ReferralSubject matter, @Nullable OrganisationId partner) {}

    /** A draft that may be sent. */
    record Sendable(Kept kept, OrganisationId partner, ReferralSlipComposer.Selection facts) {
        ReferralDraft draft() {
            return kept.draft();
        }
    }

    /** @throws RuleViolationException when it does not say what for, or names no partner that there is */
    Kept keepable(ReferralDraft draft) {
        ReferralSubject matter = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        String partner = draft.partner();
        return new Kept(
                draft, matter, partner == null ? null : partners.chosen(partner).id());
    }

    /**
     * @param readWithClient the client has seen it, or heard it read
     * @throws RuleViolationException naming everything that is missing, or that the partner does not offer it
     */
    Sendable sendable(CaseView caseView, ReferralDraft draft, boolean readWithClient) {
        ReferralSlipComposer.Selection facts = slipFacts.of(caseView);
        Precondition.requireAll(requirements(draft, facts, readWithClient));
        PartnerOption partner = partners.chosen(
                RuleViolationException.requireValue(draft.partner(), "partner", ReferralRule.PARTNER_MISSING));
        ReferralSubject matter = ReferralSubject.of(
                RuleViolationException.requireValue(draft.type(), "type", ReferralRule.TYPE_MISSING), draft.exposure());
        if (!partner.offers(ServiceType.health(matter.type()))) {
            throw RuleViolationException.at("partner", ReferralRule.SERVICE_NOT_OFFERED);
        }
        return new Sendable(new Kept(draft, matter, partner.id()), partner.id(), facts);
    }

    /** In the order of the form. */
    private List<Precondition> requirements(
            ReferralDraft draft, ReferralSlipComposer.Selection facts, boolean readWithClient) {
        List<Precondition> asked = new ArrayList<>(List.of(
                Precondition.of(ReferralRule.TYPE_MISSING, draft.type() != null).at("type"),
                Precondition.of(ReferralRule.PARTNER_MISSING, draft.partner() != null)
                        .at("partner")));
        if (draft.type() != null) {
            ReferralSubject matter = ReferralSubject.of(draft.type(), draft.exposure());
            Instant exposure = matter.exposure();
            asked.add(Precondition.of(ReferralRule.EXPOSURE_MISSING, !matter.lacksExposure())
                    .at("exposure"));
            asked.add(Precondition.of(
                            ReferralRule.EXPOSURE_IN_FUTURE, exposure == null || !exposure.isAfter(clock.instant()))
                    .at("exposure"));
        }
        asked.add(Precondition.of(ReferralRule.WISH_EMPTY, !draft.wish().saysNothing())
                .at("wishDays"));
        asked.addAll(NoteScreening.asked(draft.note(), facts.called()));
        asked.add(Precondition.of(ReferralRule.NOT_READ_WITH_CLIENT, readWithClient)
                .at("read"));
        return asked;
    }
}
